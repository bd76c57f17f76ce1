/** A small catalog in the languages of its markets; nobody's goods. */
export type SyntheticGoods = {
  sellerSku: string
  name: string
  variations: readonly string[]
  /** Major units of a dollar; scaled per market. */
  price: number
}

export const latinGoods: readonly SyntheticGoods[] = [
  {
    sellerSku: 'TEE-HW',
    name: 'Heavyweight Cotton Tee, Oversized Unisex Fit',
    variations: ['Black, S', 'Black, M', 'White, L', 'Sage, XL'],
    price: 19,
  },
  {
    sellerSku: 'MUG-ENM',
    name: 'Enamel Camping Mug 350 ml with Steel Rim',
    variations: ['Cream', 'Forest'],
    price: 12,
  },
  {
    sellerSku: 'LED-STR',
    name: 'Dimmable LED Strip Lights 5 m with Remote',
    variations: ['Warm', 'RGB'],
    price: 16,
  },
  {
    sellerSku: 'YOG-MAT',
    name: 'Non-slip Yoga Mat 6 mm, Natural Rubber',
    variations: ['Plum', 'Slate'],
    price: 34,
  },
  {
    sellerSku: 'CAB-USBC',
    name: 'Braided USB-C Fast Charging Cable 2 m',
    variations: ['1 pack', '3 pack'],
    price: 9,
  },
  {
    sellerSku: 'SER-VITC',
    name: 'Vitamin C Brightening Face Serum 30 ml',
    variations: ['30 ml', '50 ml'],
    price: 14,
  },
  {
    sellerSku: 'BOT-TRV',
    name: 'Insulated Travel Bottle 750 ml Leakproof',
    variations: ['Steel', 'Coral', 'Navy'],
    price: 22,
  },
  {
    sellerSku: 'SOC-MER',
    name: 'Merino Wool Hiking Socks, Pack of 3',
    variations: ['36-40', '41-45'],
    price: 24,
  },
]

export const thaiGoods: readonly SyntheticGoods[] = [
  { sellerSku: 'TH-TEE', name: 'เสื้อยืดคอกลมผ้าฝ้ายทรงหลวม ใส่สบาย', variations: ['ดำ, M', 'ขาว, L'], price: 6 },
  { sellerSku: 'TH-BAG', name: 'กระเป๋าสะพายข้างกันน้ำ ใบเล็ก', variations: ['น้ำตาล', 'เขียว'], price: 9 },
  { sellerSku: 'TH-LIP', name: 'ลิปสติกเนื้อแมตต์ติดทน', variations: ['01 แดง', '02 ชมพู'], price: 5 },
]

export const vietnameseGoods: readonly SyntheticGoods[] = [
  {
    sellerSku: 'VN-AO',
    name: 'Áo thun cotton form rộng nam nữ',
    variations: ['Đen, M', 'Trắng, L'],
    price: 5,
  },
  { sellerSku: 'VN-TUI', name: 'Túi đeo chéo chống nước', variations: ['Nâu', 'Xanh'], price: 8 },
  { sellerSku: 'VN-KEM', name: 'Kem chống nắng dịu nhẹ SPF50', variations: ['50 ml'], price: 7 },
]
