import type { Witness } from './open-witness.ts'

/** Who is there, where webhooks go, where goods lie and who carries them. */
export async function accessChapter({ ask, regions }: Witness) {
  const [home = 'US'] = regions
  await ask('GET', '/authorization/202309/shops', home)
  await ask('GET', '/seller/202309/shops', home)
  await ask('GET', '/seller/202309/permissions', home)
  await ask('GET', '/logistics/202309/global_warehouses', home)
  for (const region of regions) {
    const hook = { event_type: 'ORDER_STATUS_CHANGE', address: 'https://example.org/hook' }
    await ask('PUT', '/event/202309/webhooks', region, { body: hook })
    await ask('GET', '/event/202309/webhooks', region)
    await ask('DELETE', '/event/202309/webhooks', region, { body: { event_type: hook.event_type } })
    const { warehouses } = await ask('GET', '/logistics/202309/warehouses', region)
    const { delivery_options } = await ask(
      'GET',
      '/logistics/202309/warehouses/{warehouse_id}/delivery_options',
      region,
      { path: { warehouse_id: warehouses[0].id } },
    )
    const own = delivery_options.find((each: { type: string }) => each.type === 'SEND_BY_SELLER')
    await ask('GET', '/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers', region, {
      path: { delivery_option_id: own.id },
    })
  }
}

/** The last call that a seller's app makes. */
export async function leaveChapter({ ask, regions }: Witness) {
  const last = regions.at(-1)
  if (last) await ask('DELETE', '/authorization/202403/shops', last)
}
