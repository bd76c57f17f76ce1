import { expect } from 'vitest'
import type { Region } from '../../src/markets/region.ts'
import { makeOrder } from './make-orders.ts'
import type { Witness } from './open-witness.ts'

const BEGINNINGS = {
  SHIPPING_LABEL: '%PDF-',
  PACKING_SLIP: '%PDF-',
  SHIPPING_LABEL_AND_PACKING_SLIP: '%PDF-',
  SHIPPING_LABEL_PICTURE: '\x89PNG',
}
const CALL = '/fulfillment/202309/packages/{package_id}/shipping_documents'

/** Every document of a package: refused before shipping, then fetched from its address by whoever has it, for a day. */
export async function labelsChapter(witness: Witness, region: Region) {
  const { ask, say } = witness
  const waiting = await makeOrder(witness, region, {
    shipping_type: 'TIKTOK',
    status: region === 'US' || region === 'GB' ? 'AWAITING_COLLECTION' : 'AWAITING_SHIPMENT',
  })
  const path = { package_id: waiting.packages[0].id }
  if (waiting.status === 'AWAITING_SHIPMENT') {
    const early = await say('GET', CALL, region, { path, query: { document_type: 'SHIPPING_LABEL' } })
    expect(early.envelope).toMatchObject({ code: 21023035, data: null })
    await ask('POST', '/fulfillment/202309/packages/{package_id}/ship', region, { path })
  }
  for (const [document_type, beginning] of Object.entries(BEGINNINGS)) {
    const query = { document_type, document_size: 'A6' }
    const { doc_url, tracking_number } = await ask('GET', CALL, region, { path, query })
    expect(tracking_number).not.toBe('')
    const document = await fetch(doc_url)
    const bytes = Buffer.from(await document.arrayBuffer())
    expect(document.status).toBe(200)
    expect(bytes.subarray(0, beginning.length).toString('latin1'), document_type).toBe(beginning)
  }
}
