import { fillDigits, type LocalPeople, listed } from './local-people.ts'

const givenNames = listed(`
  Olivia, Emma, Ava, Sophia, Mia, Harper, Camila, Layla, Naomi, Hannah, Brianna, Destiny, Liam, Noah,
  Mateo, Elijah, Lucas, Ethan, Malik, Owen, Caleb, Diego, Tyler, Wei, Priya, Jordan`)
const familyNames = listed(`
  Walker, Bennett, Ramirez, Nguyen, Coleman, Foster, Delgado, Brooks, Sullivan, Okafor, Patel, Harris,
  Lindqvist, Moreno, Whitaker, Chen, Baker, Jefferson, Kowalski, Reyes, Murphy, Hayes`)
const streets = listed(`
  Maple Ave, Cedar St, Lincoln Blvd, Willow Creek Dr, Sunset Ter, Prospect Pl, Juniper Ln, Franklin St,
  Orchard Rd, Magnolia Way, Ridgeview Ct, Hawthorne Ave, Bayview Dr, E 12th St, N Oak St, W Elm Ave`)
const secondLines = ['Apt', 'Unit', 'Ste', '#']

/** Buyers in the United States. Telephone numbers stay in 555-0100 to 555-0199, which belong to nobody. */
export const peopleOfUs: LocalPeople = {
  countryCode: '1',
  levelNames: ['State', 'County', 'City'],
  places: [
    { levels: ['Nevada', 'Washoe', 'Reno'], isoCode: 'US-NV', postalCode: '89502' },
    { levels: ['Illinois', 'Cook', 'Chicago'], isoCode: 'US-IL', postalCode: '60614' },
    { levels: ['Texas', 'Travis', 'Austin'], isoCode: 'US-TX', postalCode: '78704' },
    { levels: ['Texas', 'Harris', 'Houston'], isoCode: 'US-TX', postalCode: '77007' },
    { levels: ['Washington', 'King', 'Seattle'], isoCode: 'US-WA', postalCode: '98103' },
    { levels: ['Oregon', 'Multnomah', 'Portland'], isoCode: 'US-OR', postalCode: '97214' },
    { levels: ['Colorado', 'Denver', 'Denver'], isoCode: 'US-CO', postalCode: '80205' },
    { levels: ['Arizona', 'Maricopa', 'Phoenix'], isoCode: 'US-AZ', postalCode: '85016' },
    { levels: ['New York', 'Kings', 'Brooklyn'], isoCode: 'US-NY', postalCode: '11215' },
    { levels: ['New York', 'Queens', 'Astoria'], isoCode: 'US-NY', postalCode: '11103' },
    { levels: ['Florida', 'Miami-Dade', 'Miami'], isoCode: 'US-FL', postalCode: '33133' },
    { levels: ['Florida', 'Orange', 'Orlando'], isoCode: 'US-FL', postalCode: '32803' },
    { levels: ['Georgia', 'Fulton', 'Atlanta'], isoCode: 'US-GA', postalCode: '30308' },
    { levels: ['Tennessee', 'Davidson', 'Nashville'], isoCode: 'US-TN', postalCode: '37206' },
    { levels: ['Ohio', 'Franklin', 'Columbus'], isoCode: 'US-OH', postalCode: '43215' },
    { levels: ['Minnesota', 'Hennepin', 'Minneapolis'], isoCode: 'US-MN', postalCode: '55408' },
    { levels: ['Massachusetts', 'Suffolk', 'Boston'], isoCode: 'US-MA', postalCode: '02118' },
    { levels: ['Pennsylvania', 'Philadelphia', 'Philadelphia'], isoCode: 'US-PA', postalCode: '19147' },
    { levels: ['California', 'San Diego', 'San Diego'], isoCode: 'US-CA', postalCode: '92104' },
    { levels: ['California', 'Los Angeles', 'Los Angeles'], isoCode: 'US-CA', postalCode: '90026' },
    { levels: ['California', 'Sacramento', 'Sacramento'], isoCode: 'US-CA', postalCode: '95816' },
    { levels: ['Utah', 'Salt Lake', 'Salt Lake City'], isoCode: 'US-UT', postalCode: '84105' },
    { levels: ['North Carolina', 'Mecklenburg', 'Charlotte'], isoCode: 'US-NC', postalCode: '28205' },
    { levels: ['Hawaii', 'Honolulu', 'Honolulu'], isoCode: 'US-HI', postalCode: '96816' },
  ],
  inventName: random => {
    const [first, last] = [random.pick(givenNames), random.pick(familyNames)]
    return { first, last, full: `${first} ${last}` }
  },
  inventStreet: random => {
    const line = `${random.int(100, 9899)} ${random.pick(streets)}`
    return random.chance(0.4) ? [line, `${random.pick(secondLines)} ${random.int(1, 48)}`] : [line]
  },
  inventPhone: random =>
    random.pick(['312', '512', '206', '702', '917', '305', '404', '615']) + fillDigits('55501##', random),
}
