import type { Design } from './design.ts'
import { inSize, inTaste, singleOrPair } from './option.ts'

const crispara = { brand: 'Crispara', category: 'Food & Snacks', isLocal: true }

export const designsFood: readonly Design[] = [
  {
    ...crispara,
    key: 'rice-crisps',
    drawing: 'snackbag',
    color: 'green',
    code: 'CRSP',
    usCents: 499n,
    grams: 120,
    name: [
      'Seaweed Rice Crisps 100 g',
      'ข้าวอบกรอบสาหร่าย 100 ก.',
      'Snack gạo rong biển 100 g',
      'Keripik beras rumput laut 100 g',
      'Keropok beras rumpai laut 100 g',
    ],
    choices: [
      [
        inTaste('ORI', 'green', ['Original', 'รสดั้งเดิม', 'Vị truyền thống', 'Original', 'Asli']),
        inTaste('SPI', 'red', ['Spicy', 'รสเผ็ด', 'Vị cay', 'Pedas', 'Pedas']),
        inTaste('CHE', 'yellow', ['Cheese', 'รสชีส', 'Vị phô mai', 'Keju', 'Keju']),
      ],
      singleOrPair,
    ],
  },
  {
    ...crispara,
    key: 'ground-coffee',
    drawing: 'coffee',
    color: 'brown',
    code: 'COF',
    usCents: 1199n,
    grams: 270,
    name: [
      'Ground Coffee 250 g',
      'กาแฟคั่วบด 250 ก.',
      'Cà phê rang xay 250 g',
      'Kopi bubuk 250 g',
      'Kopi kisar 250 g',
    ],
    choices: [
      [
        inTaste('DRK', 'brown', ['Dark roast', 'คั่วเข้ม', 'Rang đậm', 'Sangrai gelap', 'Sangai pekat']),
        inTaste('MED', 'orange', [
          'Medium roast',
          'คั่วกลาง',
          'Rang vừa',
          'Sangrai sedang',
          'Sangai sederhana',
        ]),
      ],
    ],
  },
  {
    ...crispara,
    key: 'jasmine-tea',
    drawing: 'tin',
    color: 'mint',
    code: 'TEA',
    usCents: 999n,
    grams: 160,
    name: [
      'Jasmine Green Tea, Tin 80 g',
      'ชาเขียวมะลิ กระป๋อง 80 ก.',
      'Trà lài hộp thiếc 80 g',
      'Teh hijau melati kaleng 80 g',
      'Teh hijau melur tin 80 g',
    ],
    choices: [],
  },
  {
    ...crispara,
    key: 'dried-mango',
    drawing: 'pouch',
    color: 'yellow',
    code: 'MNG',
    usCents: 699n,
    grams: 160,
    name: [
      'Soft Dried Mango',
      'มะม่วงอบแห้งเนื้อนุ่ม',
      'Xoài sấy dẻo',
      'Mangga kering lembut',
      'Mangga kering lembut',
    ],
    choices: [[inSize('150 g'), inSize('500 g', 280)]],
  },
  {
    ...crispara,
    key: 'chili-crisp',
    drawing: 'jar',
    color: 'red',
    code: 'CHI',
    usCents: 799n,
    grams: 360,
    name: [
      'Crunchy Chili Crisp 200 g',
      'พริกกรอบในน้ำมัน 200 ก.',
      'Sa tế giòn 200 g',
      'Sambal renyah 200 g',
      'Sambal rangup 200 g',
    ],
    choices: [
      [
        inTaste('MILD', 'orange', ['Mild', 'เผ็ดน้อย', 'Cay nhẹ', 'Pedas ringan', 'Kurang pedas']),
        inTaste('HOT', 'red', ['Hot', 'เผ็ดมาก', 'Cay nồng', 'Pedas sekali', 'Sangat pedas']),
      ],
    ],
  },
]
