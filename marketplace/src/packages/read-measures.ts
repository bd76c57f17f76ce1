import type { Fields } from '../gateway/fields.ts'
import { badParameter } from '../gateway/refusal.ts'
import type { Package } from './package.ts'

const MILLIMETERS = { CM: 10, INCH: 25.4 }
const GRAMS = { GRAM: 1, POUND: 453.592_37 }

/** Size and weight as the seller measured them, in our units. */
export function readMeasures(body: Fields): Pick<Package, 'weightGrams' | 'dimension'> {
  const weight = body.optionalObject('weight')
  const dimension = body.optionalObject('dimension')
  if (weight === undefined) throw badParameter('body.weight')
  if (dimension === undefined) throw badParameter('body.dimension')
  const perUnit = MILLIMETERS[dimension.oneOf('unit', ['CM', 'INCH'])]
  const length = (name: string) => Math.round(readPositive(dimension, name) * perUnit)
  return {
    weightGrams: Math.round(readPositive(weight, 'value') * GRAMS[weight.oneOf('unit', ['GRAM', 'POUND'])]),
    dimension: { length: length('length'), width: length('width'), height: length('height') },
  }
}

function readPositive(fields: Fields, name: string): number {
  const value = Number(fields.text(name))
  if (!Number.isFinite(value) || value <= 0) throw badParameter(`body.${name}`, 'must be a positive number')
  return value
}
