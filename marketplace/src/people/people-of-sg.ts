import type { Random } from '../markets/random.ts'
import { fillDigits, type LocalPeople, listed, type PersonName } from './local-people.ts'

const chineseFamilies = listed(`
  Tan, Lim, Ong, Koh, Goh, Chua, Teo, Sim`)
const chineseGiven = listed(`
  Hui Min, Wei Jie, Shu Fen, Jun Wei, Kai Ling, Zhi Hao, Pei Shan, Yong Sheng`)
const malayGiven = ['Nurul Huda', 'Siti Aminah', 'Farhan', 'Hakim', 'Syahirah', 'Danial']
const malayFathers = ['Rashid', 'Salleh', 'Osman', 'Jamal']
const indianGiven = ['Anitha', 'Rajesh', 'Meena', 'Arun', 'Divya']
const indianFamilies = ['Pillai', 'Nair', 'Menon', 'Rao']

/** Buyers in Singapore. A postcode is a house there, so each place brings its block and street. */
export const peopleOfSg: LocalPeople = {
  countryCode: '65',
  levelNames: ['Planning area'],
  places: [
    { levels: ['Tampines'], street: 'Blk 123 Tampines Street 11', postalCode: '521123' },
    { levels: ['Bedok'], street: 'Blk 123 Bedok North Street 2', postalCode: '460123' },
    { levels: ['Toa Payoh'], street: 'Blk 201 Toa Payoh North', postalCode: '310201' },
    { levels: ['Ang Mo Kio'], street: 'Blk 406 Ang Mo Kio Avenue 10', postalCode: '560406' },
    { levels: ['Clementi'], street: 'Blk 442 Clementi Avenue 3', postalCode: '120442' },
    { levels: ['Jurong West'], street: 'Blk 548 Jurong West Street 42', postalCode: '640548' },
    { levels: ['Yishun'], street: 'Blk 211 Yishun Street 21', postalCode: '760211' },
    { levels: ['Bukit Merah'], street: 'Blk 88 Redhill Close', postalCode: '150088' },
    { levels: ['Hougang'], street: 'Blk 105 Hougang Avenue 1', postalCode: '530105' },
    { levels: ['Queenstown'], street: 'Blk 45 Stirling Road', postalCode: '141045' },
    { levels: ['Kallang'], street: 'Blk 70 Geylang Bahru', postalCode: '330070' },
    { levels: ['Pasir Ris'], street: 'Blk 531 Pasir Ris Drive 1', postalCode: '510531' },
    { levels: ['Bukit Batok'], street: 'Blk 115 Bukit Batok West Avenue 6', postalCode: '650115' },
    { levels: ['Serangoon'], street: 'Blk 263 Serangoon Central Drive', postalCode: '550263' },
    { levels: ['Bishan'], street: 'Blk 150 Bishan Street 11', postalCode: '570150' },
  ],
  inventName,
  inventStreet: (random, place) => [
    place.street ?? '',
    `#${String(random.int(2, 18)).padStart(2, '0')}-${random.int(100, 399)}`,
  ],
  inventPhone: random => random.pick(['8', '9']) + fillDigits('#######', random),
}

function inventName(random: Random): PersonName {
  const kind = random.next()
  if (kind < 0.7) {
    const [last, first] = [random.pick(chineseFamilies), random.pick(chineseGiven)]
    return { first, last, full: `${last} ${first}` }
  }
  const [first, last] =
    kind < 0.88
      ? [random.pick(malayGiven), random.pick(malayFathers)]
      : [random.pick(indianGiven), random.pick(indianFamilies)]
  return { first, last, full: `${first} ${last}` }
}
