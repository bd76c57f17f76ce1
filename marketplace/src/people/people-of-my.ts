import type { Random } from '../markets/random.ts'
import { fillDigits, type LocalPeople, listed, type PersonName } from './local-people.ts'

const malayWomen = listed(`
  Nur Aisyah, Siti Hajar, Farah, Nurul Izzah, Amira, Puteri, Alya, Hidayah`)
const malayMen = listed(`
  Muhammad Haziq, Ahmad Faris, Amirul, Khairul, Syafiq, Zulkifli, Iskandar, Hafiz`)
const fathers = listed(`
  Ahmad, Ismail, Rahman, Yusof, Hassan, Ibrahim, Othman, Kamal`)
const chineseFamilies = listed(`
  Tan, Lim, Wong, Lee, Ng, Chong, Cheah, Teoh`)
const chineseGiven = listed(`
  Wei Ling, Mei Yee, Jia Hui, Xin Yi, Kok Wai, Jun Hao, Zhi Wei, Chee Keong`)
const tamilGiven = ['Kavitha', 'Priya', 'Deepa', 'Suresh', 'Ganesh', 'Vikram']
const tamilFathers = ['Raman', 'Subramaniam', 'Krishnan', 'Muthu']
const streets = listed(`
  Jalan Mawar, Jalan Melur, Jalan Cempaka, Lorong Kenari, Jalan Setia, Jalan Bakti, Persiaran Murni,
  Jalan Damai`)
const estates = [
  'Taman Seri Indah',
  'Taman Melati',
  'Bandar Baru',
  'Taman Desa',
  'Kampung Baru',
  'Residensi Harmoni',
]

/** Buyers in Malaysia: Malay, Chinese and Tamil names as people there bear them. */
export const peopleOfMy: LocalPeople = {
  countryCode: '60',
  levelNames: ['State', 'Post Town'],
  places: [
    { levels: ['Kuala Lumpur', 'Kuala Lumpur'], isoCode: 'MY-14', postalCode: '55100' },
    { levels: ['Kuala Lumpur', 'Kuala Lumpur'], isoCode: 'MY-14', postalCode: '52100' },
    { levels: ['Kuala Lumpur', 'Kuala Lumpur'], isoCode: 'MY-14', postalCode: '58100' },
    { levels: ['Selangor', 'Petaling Jaya'], isoCode: 'MY-10', postalCode: '47301' },
    { levels: ['Selangor', 'Shah Alam'], isoCode: 'MY-10', postalCode: '40150' },
    { levels: ['Selangor', 'Subang Jaya'], isoCode: 'MY-10', postalCode: '47500' },
    { levels: ['Selangor', 'Klang'], isoCode: 'MY-10', postalCode: '41200' },
    { levels: ['Selangor', 'Kajang'], isoCode: 'MY-10', postalCode: '43000' },
    { levels: ['Pulau Pinang', 'Bayan Lepas'], isoCode: 'MY-07', postalCode: '11900' },
    { levels: ['Pulau Pinang', 'Butterworth'], isoCode: 'MY-07', postalCode: '12300' },
    { levels: ['Johor', 'Johor Bahru'], isoCode: 'MY-01', postalCode: '80100' },
    { levels: ['Johor', 'Johor Bahru'], isoCode: 'MY-01', postalCode: '81300' },
    { levels: ['Perak', 'Ipoh'], isoCode: 'MY-08', postalCode: '30250' },
    { levels: ['Melaka', 'Melaka'], isoCode: 'MY-04', postalCode: '75350' },
    { levels: ['Negeri Sembilan', 'Seremban'], isoCode: 'MY-05', postalCode: '70300' },
    { levels: ['Pahang', 'Kuantan'], isoCode: 'MY-06', postalCode: '25200' },
    { levels: ['Kelantan', 'Kota Bharu'], isoCode: 'MY-03', postalCode: '15300' },
    { levels: ['Kedah', 'Alor Setar'], isoCode: 'MY-02', postalCode: '05350' },
    { levels: ['Terengganu', 'Kuala Terengganu'], isoCode: 'MY-11', postalCode: '21000' },
    { levels: ['Sabah', 'Kota Kinabalu'], isoCode: 'MY-12', postalCode: '88300' },
    { levels: ['Sarawak', 'Kuching'], isoCode: 'MY-13', postalCode: '93350' },
    { levels: ['Sarawak', 'Miri'], isoCode: 'MY-13', postalCode: '98000' },
  ],
  inventName,
  inventStreet: random => {
    const lot = random.chance(0.3) ? `Lot ${random.int(1, 900)}` : `No ${random.int(1, 99)}`
    return [`${lot}, ${random.pick(streets)} ${random.int(1, 14)}/${random.int(1, 30)}`, random.pick(estates)]
  },
  inventPhone: random => random.pick(['12', '13', '16', '17', '19']) + fillDigits('#######', random),
}

function inventName(random: Random): PersonName {
  const kind = random.next()
  if (kind < 0.6) {
    const isWoman = random.chance(0.6)
    const first = random.pick(isWoman ? malayWomen : malayMen)
    const last = `${isWoman ? 'binti' : 'bin'} ${random.pick(fathers)}`
    return { first, last, full: `${first} ${last}` }
  }
  if (kind < 0.88) {
    const [last, first] = [random.pick(chineseFamilies), random.pick(chineseGiven)]
    return { first, last, full: `${last} ${first}` }
  }
  const [first, last] = [random.pick(tamilGiven), random.pick(tamilFathers)]
  return { first, last, full: `${first} ${last}` }
}
