import { fillDigits, type LocalPeople, listed } from './local-people.ts'

const givenNames = listed(`
  Amelia, Isla, Freya, Poppy, Niamh, Zara, Aisha, Georgia, Eleri, Rosie, Harriet, Megan, Oliver, Alfie,
  Callum, Rhys, Finlay, Imran, Kwame, Theo, Arjun, Toby, Ewan, Charlie`)
const familyNames = listed(`
  Ashworth, Pemberton, MacLeod, Hussain, Griffiths, Thornton, Okoye, Sutcliffe, Gallagher, Barker,
  Whitfield, Shah, Davies, Fairclough, Bright, Rowlands, Kaur, Hargreaves, Penrose, Doyle`)
const streets = listed(`
  Station Road, Church Lane, Victoria Terrace, Albert Road, Mill Lane, Orchard Close, The Crescent,
  Queens Road, Grange Avenue, Chapel Street, Beech Grove, Priory Gardens, Windmill Hill, Canal Walk`)

/** Buyers in the United Kingdom. Telephone numbers stay in the range that is kept free for drama, 07700 900000 to 900999. */
export const peopleOfGb: LocalPeople = {
  countryCode: '44',
  levelNames: ['Country', 'County', 'City'],
  places: [
    { levels: ['England', 'West Yorkshire', 'Leeds'], isoCode: 'GB-ENG', postalCode: 'LS6 2AS' },
    { levels: ['England', 'Bristol', 'Bristol'], isoCode: 'GB-ENG', postalCode: 'BS6 5BJ' },
    { levels: ['England', 'Greater Manchester', 'Manchester'], isoCode: 'GB-ENG', postalCode: 'M14 5RB' },
    { levels: ['England', 'West Midlands', 'Birmingham'], isoCode: 'GB-ENG', postalCode: 'B13 8DD' },
    { levels: ['England', 'Greater London', 'London'], isoCode: 'GB-ENG', postalCode: 'E8 1EJ' },
    { levels: ['England', 'Greater London', 'London'], isoCode: 'GB-ENG', postalCode: 'SW9 8HH' },
    { levels: ['England', 'Greater London', 'London'], isoCode: 'GB-ENG', postalCode: 'N1 8QA' },
    { levels: ['Scotland', 'Glasgow City', 'Glasgow'], isoCode: 'GB-SCT', postalCode: 'G12 8QQ' },
    { levels: ['Scotland', 'City of Edinburgh', 'Edinburgh'], isoCode: 'GB-SCT', postalCode: 'EH8 9YL' },
    { levels: ['Wales', 'Cardiff', 'Cardiff'], isoCode: 'GB-WLS', postalCode: 'CF24 3AA' },
    { levels: ['Northern Ireland', 'County Antrim', 'Belfast'], isoCode: 'GB-NIR', postalCode: 'BT7 1NN' },
    { levels: ['England', 'East Sussex', 'Brighton'], isoCode: 'GB-ENG', postalCode: 'BN1 4GH' },
    { levels: ['England', 'Tyne and Wear', 'Newcastle upon Tyne'], isoCode: 'GB-ENG', postalCode: 'NE2 4AA' },
    { levels: ['England', 'Nottinghamshire', 'Nottingham'], isoCode: 'GB-ENG', postalCode: 'NG7 2RD' },
    { levels: ['England', 'South Yorkshire', 'Sheffield'], isoCode: 'GB-ENG', postalCode: 'S10 2TN' },
    { levels: ['England', 'Merseyside', 'Liverpool'], isoCode: 'GB-ENG', postalCode: 'L15 3HE' },
    { levels: ['England', 'Oxfordshire', 'Oxford'], isoCode: 'GB-ENG', postalCode: 'OX4 1AA' },
    { levels: ['England', 'Cambridgeshire', 'Cambridge'], isoCode: 'GB-ENG', postalCode: 'CB1 2QA' },
    { levels: ['England', 'North Yorkshire', 'York'], isoCode: 'GB-ENG', postalCode: 'YO10 5DD' },
    { levels: ['England', 'Devon', 'Exeter'], isoCode: 'GB-ENG', postalCode: 'EX4 4QJ' },
  ],
  inventName: random => {
    const [first, last] = [random.pick(givenNames), random.pick(familyNames)]
    return { first, last, full: `${first} ${last}` }
  },
  inventStreet: random => {
    const line = `${random.int(1, 180)} ${random.pick(streets)}`
    return random.chance(0.25) ? [`Flat ${random.int(1, 24)}`, line] : [line]
  },
  inventPhone: random => fillDigits('7700900###', random),
}
