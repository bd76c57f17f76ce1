/** Invented goods of an invented brand, with a drawing each. */
export type Product = {
  sku: string
  name: Record<string, string>
  variations: Record<string, string[]>
  usd: number
  hue: number
  shape: 'tee' | 'mug' | 'bag' | 'bottle' | 'lamp' | 'cap' | 'sock' | 'case' | 'soap' | 'plant'
}

const sizes = {
  en: ['Sand, M', 'Ink, L', 'Moss, S'],
  th: ['ทราย, M', 'ดำ, L', 'เขียว, S'],
  vi: ['Be, M', 'Đen, L', 'Rêu, S'],
}
const one = { en: ['Standard'], th: ['มาตรฐาน'], vi: ['Tiêu chuẩn'] }
const colors = {
  en: ['Terracotta', 'Slate', 'Cream'],
  th: ['ดินเผา', 'เทา', 'ครีม'],
  vi: ['Đất nung', 'Xám đá', 'Kem'],
}

export const products: Product[] = [
  {
    sku: 'TEE-CNV',
    shape: 'tee',
    hue: 28,
    usd: 18.9,
    variations: sizes,
    name: {
      en: 'Heavy Canvas Tee, boxy fit',
      th: 'เสื้อยืดผ้าแคนวาสหนา ทรงบ็อกซี่',
      vi: 'Áo thun canvas dày, dáng rộng',
    },
  },
  {
    sku: 'MUG-STN',
    shape: 'mug',
    hue: 200,
    usd: 12.5,
    variations: colors,
    name: { en: 'Stoneware Mug 350 ml', th: 'แก้วสโตนแวร์ 350 มล.', vi: 'Cốc gốm đá 350 ml' },
  },
  {
    sku: 'BAG-TOTE',
    shape: 'bag',
    hue: 95,
    usd: 24,
    variations: colors,
    name: {
      en: 'Market Tote with inner pocket',
      th: 'กระเป๋าผ้าตลาด มีช่องด้านใน',
      vi: 'Túi tote đi chợ có ngăn trong',
    },
  },
  {
    sku: 'BTL-750',
    shape: 'bottle',
    hue: 172,
    usd: 21.75,
    variations: colors,
    name: {
      en: 'Steel Bottle 750 ml, keeps cold 24 h',
      th: 'ขวดน้ำสแตนเลส 750 มล. เก็บเย็น 24 ชม.',
      vi: 'Bình thép 750 ml giữ lạnh 24 giờ',
    },
  },
  {
    sku: 'LMP-DESK',
    shape: 'lamp',
    hue: 42,
    usd: 34,
    variations: one,
    name: {
      en: 'Foldable Desk Lamp, three tones',
      th: 'โคมไฟโต๊ะพับได้ ปรับแสง 3 ระดับ',
      vi: 'Đèn bàn gấp, ba tông sáng',
    },
  },
  {
    sku: 'CAP-WSH',
    shape: 'cap',
    hue: 350,
    usd: 14.2,
    variations: colors,
    name: { en: 'Washed Cotton Cap', th: 'หมวกผ้าฝ้ายฟอก', vi: 'Mũ cotton wash' },
  },
  {
    sku: 'SOC-RIB',
    shape: 'sock',
    hue: 260,
    usd: 6.9,
    variations: sizes,
    name: { en: 'Ribbed Socks, pack of three', th: 'ถุงเท้าลายริบ แพ็ก 3 คู่', vi: 'Tất gân, bộ ba đôi' },
  },
  {
    sku: 'CSE-CLR',
    shape: 'case',
    hue: 222,
    usd: 9.9,
    variations: one,
    name: {
      en: 'Clear Phone Case, shock-proof corners',
      th: 'เคสใส มุมกันกระแทก',
      vi: 'Ốp trong, góc chống sốc',
    },
  },
  {
    sku: 'SOP-RICE',
    shape: 'soap',
    hue: 60,
    usd: 4.8,
    variations: one,
    name: { en: 'Rice Bran Soap Bar 100 g', th: 'สบู่รำข้าว 100 ก.', vi: 'Xà phòng cám gạo 100 g' },
  },
  {
    sku: 'PLT-SET',
    shape: 'plant',
    hue: 130,
    usd: 16.4,
    variations: colors,
    name: {
      en: 'Windowsill Herb Kit 窗台香草种植套装',
      th: 'ชุดปลูกสมุนไพรริมหน้าต่าง',
      vi: 'Bộ trồng rau thơm bên cửa sổ',
    },
  },
]

const drawings: Record<Product['shape'], string> = {
  tee: '<path d="M22 20 34 14q6 5 12 0l12 6 6 12-9 4v28H25V36l-9-4z"/>',
  mug: '<path d="M20 24h32v30q0 8-8 8H28q-8 0-8-8zM52 30h6q6 0 6 8t-6 8h-6v-6h4q2 0 2-2t-2-2h-4z"/>',
  bag: '<path d="M18 32h44l-4 34H22z"/><path d="M30 34V24q0-8 10-8t10 8v10" fill="none" stroke-width="4"/>',
  bottle: '<path d="M34 12h12v8l4 6v40q0 4-4 4H34q-4 0-4-4V26l4-6z"/>',
  lamp: '<path d="M30 14h20l8 18H22z"/><path d="M38 32h4v26h12v6H26v-6h12z"/>',
  cap: '<path d="M18 44q0-22 22-22t22 22zM58 44q14 2 14 8H40v-8z"/>',
  sock: '<path d="M32 12h18v28l-4 12-16 14q-8 4-12-4 0-6 8-10l6-6z"/>',
  case: '<rect x="26" y="10" width="28" height="60" rx="7"/><circle cx="34" cy="18" r="4" fill="#fff" opacity=".6"/>',
  soap: '<rect x="16" y="28" width="48" height="28" rx="13"/><path d="M28 42h24" stroke="#fff" stroke-width="3" opacity=".7"/>',
  plant:
    '<path d="M26 46h28l-4 22H30z"/><path d="M40 46q-2-16-16-18 0 14 16 18zm0 0q2-22 18-26 2 20-18 26z" opacity=".75"/>',
}

export function drawing(sku: string, tone: number): string {
  const product = products.find(one => sku.startsWith(one.sku)) ?? products[0]
  const hue = ((product?.hue ?? 0) + tone * 35) % 360
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="hsl(${hue} 34% 90%)"/><g fill="hsl(${hue} 40% 45%)" stroke="hsl(${hue} 40% 45%)" stroke-linejoin="round">${drawings[product?.shape ?? 'bag']}</g></svg>`
}
