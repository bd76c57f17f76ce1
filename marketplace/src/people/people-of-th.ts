import { fillDigits, type LocalPeople, listed } from './local-people.ts'

const givenNames = listed(`
  สมชาย, สมหญิง, ณัฐวุฒิ, กนกวรรณ, ปิยะดา, ธนพล, สุภาพร, วรัญญา, อภิสิทธิ์, จิราภรณ์, พิมพ์ชนก, ชลธิชา,
  ศุภชัย, นันทนา, ภัทรพล, รัตนา, กิตติพงษ์, อรทัย, ธิดารัตน์, วีรชัย, มณีรัตน์, เกศินี, ปวีณา, อนุชา`)
const familyNames = listed(`
  ใจดี, แสงทอง, ศรีสุข, บุญมา, ทองคำ, วงศ์สวัสดิ์, พรหมมา, รุ่งเรือง, สุขสบาย, คงทน, แก้วมณี, อินทร์แก้ว,
  จันทร์เพ็ญ, ไชยวงศ์, มั่นคง, เพชรรัตน์, สายบุญ, นาคทอง, ภูผา, ธนาวัฒน์`)
const roads = [
  'ถนนสุขุมวิท',
  'ถนนพหลโยธิน',
  'ถนนรัชดาภิเษก',
  'ถนนมิตรภาพ',
  'ถนนเพชรเกษม',
  'ถนนลาดพร้าว',
  'ถนนนิมมานเหมินท์',
]
const buildings = ['หมู่บ้านสวนสน', 'หมู่บ้านร่มไม้', 'คอนโดริมธาร', 'อาคารดอกแก้ว', 'หอพักบัวหลวง']

/** Buyers in Thailand, in Thai script. */
export const peopleOfTh: LocalPeople = {
  countryCode: '66',
  levelNames: ['Province', 'District', 'Subdistrict'],
  places: [
    { levels: ['กรุงเทพมหานคร', 'คลองเตย', 'คลองเตย'], isoCode: 'TH-10', postalCode: '10110' },
    { levels: ['กรุงเทพมหานคร', 'วัฒนา', 'คลองเตยเหนือ'], isoCode: 'TH-10', postalCode: '10110' },
    { levels: ['กรุงเทพมหานคร', 'บางรัก', 'สีลม'], isoCode: 'TH-10', postalCode: '10500' },
    { levels: ['กรุงเทพมหานคร', 'บางกะปิ', 'หัวหมาก'], isoCode: 'TH-10', postalCode: '10240' },
    { levels: ['กรุงเทพมหานคร', 'ห้วยขวาง', 'สามเสนนอก'], isoCode: 'TH-10', postalCode: '10310' },
    { levels: ['กรุงเทพมหานคร', 'จตุจักร', 'ลาดยาว'], isoCode: 'TH-10', postalCode: '10900' },
    { levels: ['กรุงเทพมหานคร', 'ลาดพร้าว', 'ลาดพร้าว'], isoCode: 'TH-10', postalCode: '10230' },
    { levels: ['นนทบุรี', 'ปากเกร็ด', 'บางตลาด'], isoCode: 'TH-12', postalCode: '11120' },
    { levels: ['ปทุมธานี', 'คลองหลวง', 'คลองหนึ่ง'], isoCode: 'TH-13', postalCode: '12120' },
    { levels: ['สมุทรสาคร', 'เมืองสมุทรสาคร', 'มหาชัย'], isoCode: 'TH-74', postalCode: '74000' },
    { levels: ['ชลบุรี', 'บางละมุง', 'หนองปรือ'], isoCode: 'TH-20', postalCode: '20150' },
    { levels: ['ระยอง', 'เมืองระยอง', 'เชิงเนิน'], isoCode: 'TH-21', postalCode: '21000' },
    { levels: ['นครราชสีมา', 'เมืองนครราชสีมา', 'ในเมือง'], isoCode: 'TH-30', postalCode: '30000' },
    { levels: ['อุบลราชธานี', 'เมืองอุบลราชธานี', 'ขามใหญ่'], isoCode: 'TH-34', postalCode: '34000' },
    { levels: ['ขอนแก่น', 'เมืองขอนแก่น', 'ศิลา'], isoCode: 'TH-40', postalCode: '40000' },
    { levels: ['อุดรธานี', 'เมืองอุดรธานี', 'หมากแข้ง'], isoCode: 'TH-41', postalCode: '41000' },
    { levels: ['เชียงใหม่', 'เมืองเชียงใหม่', 'สุเทพ'], isoCode: 'TH-50', postalCode: '50200' },
    { levels: ['เชียงราย', 'เมืองเชียงราย', 'รอบเวียง'], isoCode: 'TH-57', postalCode: '57000' },
    { levels: ['พิษณุโลก', 'เมืองพิษณุโลก', 'อรัญญิก'], isoCode: 'TH-65', postalCode: '65000' },
    { levels: ['ภูเก็ต', 'เมืองภูเก็ต', 'รัษฎา'], isoCode: 'TH-83', postalCode: '83000' },
    { levels: ['สงขลา', 'หาดใหญ่', 'คอหงส์'], isoCode: 'TH-90', postalCode: '90110' },
  ],
  inventName: random => {
    const [first, last] = [random.pick(givenNames), random.pick(familyNames)]
    return { first, last, full: `${first} ${last}` }
  },
  inventStreet: random => {
    const house = `${random.int(1, 399)}/${random.int(1, 120)}`
    const line = random.chance(0.5)
      ? `${house} หมู่ ${random.int(1, 12)} ${random.pick(roads)}`
      : `${house} ซอย ${random.int(1, 71)} ${random.pick(roads)}`
    return random.chance(0.4) ? [line, `${random.pick(buildings)} ห้อง ${random.int(101, 809)}`] : [line]
  },
  inventPhone: random => random.pick(['8', '9', '6']) + fillDigits('########', random),
}
