import { fillDigits, type LocalPeople, listed } from './local-people.ts'

const givenNames = listed(`
  Siti, Dewi, Putri, Rina, Fitri, Ayu, Wulan, Nadia, Intan, Yuliana, Ratna, Maya, Budi, Agus, Rizky,
  Dimas, Fajar, Andi, Hendra, Bayu, Arif, Yoga, Reza, Wahyu`)
const familyNames = listed(`
  Rahayu, Lestari, Pratama, Santoso, Wijaya, Nugroho, Saputra, Hidayat, Kusuma, Siregar, Permata,
  Anggraini, Setiawan, Nasution, Handayani, Maulana, Utami, Simanjuntak, Ramadhan, Suryani`)
const streets = listed(`
  Melati, Mawar, Kenanga, Anggrek, Merdeka, Diponegoro, Sudirman, Pahlawan, Cempaka, Gatot Subroto,
  Flamboyan`)
const landmarks = [
  'dekat masjid',
  'sebelah warung',
  'pagar hijau',
  'depan sekolah',
  'Perumahan Griya Asri',
  'Kost Bu Ani',
]

/** Buyers in Indonesia. */
export const peopleOfId: LocalPeople = {
  countryCode: '62',
  levelNames: ['Province', 'City or regency', 'District', 'Village'],
  places: [
    {
      levels: ['DKI Jakarta', 'Kota Jakarta Selatan', 'Kebayoran Baru', 'Gandaria Utara'],
      isoCode: 'ID-JK',
      postalCode: '12140',
    },
    {
      levels: ['DKI Jakarta', 'Kota Jakarta Selatan', 'Tebet', 'Tebet Timur'],
      isoCode: 'ID-JK',
      postalCode: '12820',
    },
    {
      levels: ['DKI Jakarta', 'Kota Jakarta Barat', 'Kebon Jeruk', 'Kebon Jeruk'],
      isoCode: 'ID-JK',
      postalCode: '11530',
    },
    {
      levels: ['DKI Jakarta', 'Kota Jakarta Timur', 'Duren Sawit', 'Pondok Bambu'],
      isoCode: 'ID-JK',
      postalCode: '13430',
    },
    {
      levels: ['DKI Jakarta', 'Kota Jakarta Utara', 'Kelapa Gading', 'Kelapa Gading Barat'],
      isoCode: 'ID-JK',
      postalCode: '14240',
    },
    { levels: ['Jawa Barat', 'Kota Bandung', 'Coblong', 'Dago'], isoCode: 'ID-JB', postalCode: '40135' },
    {
      levels: ['Jawa Barat', 'Kota Bekasi', 'Bekasi Selatan', 'Kayuringin Jaya'],
      isoCode: 'ID-JB',
      postalCode: '17144',
    },
    { levels: ['Jawa Barat', 'Kota Depok', 'Beji', 'Kukusan'], isoCode: 'ID-JB', postalCode: '16425' },
    {
      levels: ['Jawa Barat', 'Kota Bogor', 'Bogor Tengah', 'Babakan'],
      isoCode: 'ID-JB',
      postalCode: '16128',
    },
    {
      levels: ['Banten', 'Kota Tangerang Selatan', 'Serpong', 'Serpong'],
      isoCode: 'ID-BT',
      postalCode: '15310',
    },
    { levels: ['Banten', 'Kota Tangerang', 'Cipondoh', 'Cipondoh'], isoCode: 'ID-BT', postalCode: '15148' },
    {
      levels: ['Jawa Tengah', 'Kota Semarang', 'Tembalang', 'Tembalang'],
      isoCode: 'ID-JT',
      postalCode: '50275',
    },
    {
      levels: ['Jawa Tengah', 'Kota Surakarta', 'Laweyan', 'Purwosari'],
      isoCode: 'ID-JT',
      postalCode: '57142',
    },
    {
      levels: ['DI Yogyakarta', 'Kabupaten Sleman', 'Depok', 'Caturtunggal'],
      isoCode: 'ID-YO',
      postalCode: '55281',
    },
    { levels: ['Jawa Timur', 'Kota Surabaya', 'Gubeng', 'Airlangga'], isoCode: 'ID-JI', postalCode: '60286' },
    { levels: ['Jawa Timur', 'Kota Malang', 'Lowokwaru', 'Dinoyo'], isoCode: 'ID-JI', postalCode: '65144' },
    { levels: ['Bali', 'Kota Denpasar', 'Denpasar Selatan', 'Sanur'], isoCode: 'ID-BA', postalCode: '80228' },
    {
      levels: ['Sumatera Utara', 'Kota Medan', 'Medan Baru', 'Padang Bulan'],
      isoCode: 'ID-SU',
      postalCode: '20155',
    },
    {
      levels: ['Sumatera Selatan', 'Kota Palembang', 'Ilir Barat I', 'Bukit Lama'],
      isoCode: 'ID-SS',
      postalCode: '30139',
    },
    {
      levels: ['Sulawesi Selatan', 'Kota Makassar', 'Panakkukang', 'Masale'],
      isoCode: 'ID-SN',
      postalCode: '90231',
    },
    { levels: ['Riau', 'Kota Pekanbaru', 'Tampan', 'Simpang Baru'], isoCode: 'ID-RI', postalCode: '28293' },
  ],
  inventName: random => {
    const [first, last] = [random.pick(givenNames), random.pick(familyNames)]
    return { first, last, full: `${first} ${last}` }
  },
  inventStreet: random => {
    const block = `RT 0${random.int(1, 9)}/RW 0${random.int(1, 9)}`
    const line = `Jl. ${random.pick(streets)} No. ${random.int(1, 210)}, ${block}`
    return random.chance(0.5) ? [line, random.pick(landmarks)] : [line]
  },
  inventPhone: random =>
    random.pick(['812', '813', '821', '852', '857', '878', '895']) + fillDigits('########', random),
}
