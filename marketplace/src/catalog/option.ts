import { everywhere, type LocalText } from './local-text.ts'
import type { ColorName } from './palette.ts'

/** One choice of a variation: a color, a size, a flavor. */
export type Option = {
  /** Its part of the seller's SKU code. */
  code: string
  name: LocalText
  /** Color of the picture, where the choice shows. */
  color?: ColorName
  /** Price and weight in percent of the design's. */
  percent: number
  /** How many of the single piece it holds, where it is a bundle of one and the same. */
  bundle?: number
}

/** A choice that only differs in color. */
export function inColor(color: ColorName): Option {
  const [code, name] = colorNames[color]
  return { code, name, color, percent: 100 }
}

/** A size written alike everywhere, at a share of the price. */
export function inSize(label: string, percent = 100): Option {
  return {
    code: label.replaceAll(/[ .,]/g, '').replace('×', 'X').toUpperCase(),
    name: everywhere(label),
    percent,
  }
}

/** A flavor, scent or shade with a color of its own. */
export function inTaste(code: string, color: ColorName, name: LocalText): Option {
  return { code, name, color, percent: 100 }
}

/** One piece, and two of it for a little less than twice the price. */
export const singleOrPair: readonly Option[] = [
  { code: '', name: ['1 piece', '1 ชิ้น', '1 cái', '1 pcs', '1 unit'], percent: 100 },
  {
    code: 'X2',
    name: ['Bundle of 2', 'แพ็ก 2 ชิ้น', 'Combo 2 cái', 'Paket isi 2', 'Set 2 unit'],
    percent: 175,
    bundle: 2,
  },
]

const colorNames: Record<ColorName, readonly [string, LocalText]> = {
  black: ['BLK', ['Black', 'สีดำ', 'Đen', 'Hitam', 'Hitam']],
  white: ['WHT', ['White', 'สีขาว', 'Trắng', 'Putih', 'Putih']],
  gray: ['GRY', ['Gray', 'สีเทา', 'Xám', 'Abu-abu', 'Kelabu']],
  navy: ['NVY', ['Navy', 'สีกรมท่า', 'Xanh than', 'Navy', 'Biru tua']],
  blue: ['BLU', ['Blue', 'สีน้ำเงิน', 'Xanh dương', 'Biru', 'Biru']],
  sky: ['SKY', ['Sky blue', 'สีฟ้า', 'Xanh da trời', 'Biru muda', 'Biru muda']],
  green: ['GRN', ['Green', 'สีเขียว', 'Xanh lá', 'Hijau', 'Hijau']],
  sage: ['SAG', ['Sage', 'สีเขียวเสจ', 'Xanh rêu nhạt', 'Sage', 'Hijau sage']],
  mint: ['MNT', ['Mint', 'สีมิ้นต์', 'Xanh bạc hà', 'Mint', 'Hijau mint']],
  yellow: ['YLW', ['Yellow', 'สีเหลือง', 'Vàng', 'Kuning', 'Kuning']],
  orange: ['ORG', ['Orange', 'สีส้ม', 'Cam', 'Oranye', 'Oren']],
  red: ['RED', ['Red', 'สีแดง', 'Đỏ', 'Merah', 'Merah']],
  pink: ['PNK', ['Pink', 'สีชมพู', 'Hồng', 'Merah muda', 'Merah jambu']],
  purple: ['PUR', ['Purple', 'สีม่วง', 'Tím', 'Ungu', 'Ungu']],
  brown: ['BRN', ['Brown', 'สีน้ำตาล', 'Nâu', 'Cokelat', 'Coklat']],
  beige: ['BGE', ['Beige', 'สีเบจ', 'Be', 'Krem', 'Kuning air']],
  amber: ['AMB', ['Amber', 'สีอำพัน', 'Hổ phách', 'Amber', 'Ambar']],
}
