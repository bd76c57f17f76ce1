import type { Random } from './markets/random.ts'

/** Makes the platform's ids: decimal text of a fixed length and beginning, rising, never used twice. */
export type Ids = {
  order(): string
  lineItem(): string
  product(): string
  sku(): string
  package(): string
  reverse(): string
  notification(): string
  user(): string
  shop(): string
  warehouse(): string
  deliveryOption(): string
}

/** Lengths and beginnings as seen on the platform: order and line 18 digits, the others 19. */
const STARTS: Record<keyof Ids, { start: bigint; step: number }> = {
  order: { start: 576_410_000_000_000_000n, step: 900_000_000 },
  lineItem: { start: 577_080_000_000_000_000n, step: 300_000_000 },
  product: { start: 1_729_380_000_000_000_000n, step: 900_000_000 },
  sku: { start: 1_729_580_000_000_000_000n, step: 900_000_000 },
  package: { start: 1_152_300_000_000_000_000n, step: 900_000_000 },
  reverse: { start: 4_035_210_000_000_000_000n, step: 900_000_000 },
  notification: { start: 7_327_110_000_000_000_000n, step: 900_000_000 },
  user: { start: 7_494_050_000_000_000_000n, step: 900_000_000 },
  shop: { start: 7_495_540_000_000_000_000n, step: 900_000_000 },
  warehouse: { start: 7_310_000_000_000_000_000n, step: 900_000_000 },
  deliveryOption: { start: 7_091_140_000_000_000_000n, step: 900_000_000 },
}

export function createIds(random: Random): Ids {
  const counter = (kind: keyof Ids) => {
    const { start, step } = STARTS[kind]
    let last = start
    return () => {
      last += BigInt(random.int(1, step))
      return last.toString()
    }
  }
  return {
    order: counter('order'),
    lineItem: counter('lineItem'),
    product: counter('product'),
    sku: counter('sku'),
    package: counter('package'),
    reverse: counter('reverse'),
    notification: counter('notification'),
    user: counter('user'),
    shop: counter('shop'),
    warehouse: counter('warehouse'),
    deliveryOption: counter('deliveryOption'),
  }
}
