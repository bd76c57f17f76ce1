import { fillDigits, type LocalPeople, listed } from './local-people.ts'

const givenNames = listed(`
  Maria Clara, Angelica, Jasmine, Kristine, Rowena, Marites, Bea, Camille, Joy, Princess, Lovely,
  Mark Anthony, John Paul, Jericho, Renz, Paolo, Rodel, Christian, Arvin, Jomar, Gabriel, Noel`)
const familyNames = listed(`
  Santos, Reyes, Cruz, Bautista, Ocampo, Garcia, Mendoza, Villanueva, Dela Cruz, Aquino, Ramos, Castillo,
  Salazar, Manalo, Pascual, Magsaysay, Soriano, Tolentino, Evangelista, Lacson`)
const streets = listed(`
  Sampaguita St., Rizal Ave., Mabini St., Narra St., Bonifacio St., Ilang-Ilang St., Acacia Rd.,
  Luna St.`)
const landmarks = [
  'near the chapel',
  'beside sari-sari store',
  'Phase 2',
  'Villa Verde Subd.',
  'across the barangay hall',
  'blue gate',
]

/** Buyers in the Philippines. */
export const peopleOfPh: LocalPeople = {
  countryCode: '63',
  levelNames: ['Region', 'Province', 'Municipality', 'Barangay'],
  places: [
    { levels: ['NCR', 'Metro Manila', 'Quezon City', 'Commonwealth'], isoCode: 'PH-00', postalCode: '1121' },
    { levels: ['NCR', 'Metro Manila', 'Makati City', 'Poblacion'], isoCode: 'PH-00', postalCode: '1210' },
    {
      levels: ['NCR', 'Metro Manila', 'Taguig City', 'Fort Bonifacio'],
      isoCode: 'PH-00',
      postalCode: '1634',
    },
    { levels: ['NCR', 'Metro Manila', 'Pasig City', 'Kapitolyo'], isoCode: 'PH-00', postalCode: '1603' },
    {
      levels: ['NCR', 'Metro Manila', 'Marikina City', 'Concepcion Uno'],
      isoCode: 'PH-00',
      postalCode: '1807',
    },
    { levels: ['NCR', 'Metro Manila', 'Parañaque City', 'BF Homes'], isoCode: 'PH-00', postalCode: '1720' },
    { levels: ['NCR', 'Metro Manila', 'Las Piñas City', 'Talon Dos'], isoCode: 'PH-00', postalCode: '1747' },
    { levels: ['Region IV-A', 'Cavite', 'Imus City', 'Anabu I-A'], isoCode: 'PH-40', postalCode: '4103' },
    { levels: ['Region IV-A', 'Cavite', 'Bacoor City', 'Molino III'], isoCode: 'PH-40', postalCode: '4102' },
    { levels: ['Region IV-A', 'Laguna', 'Calamba City', 'Real'], isoCode: 'PH-40', postalCode: '4027' },
    {
      levels: ['Region IV-A', 'Laguna', 'Santa Rosa City', 'Balibago'],
      isoCode: 'PH-40',
      postalCode: '4026',
    },
    { levels: ['Region IV-A', 'Rizal', 'Antipolo City', 'Mayamot'], isoCode: 'PH-40', postalCode: '1870' },
    { levels: ['Region IV-A', 'Rizal', 'Cainta', 'San Isidro'], isoCode: 'PH-40', postalCode: '1900' },
    { levels: ['Region III', 'Pampanga', 'Angeles City', 'Balibago'], isoCode: 'PH-03', postalCode: '2009' },
    { levels: ['Region VII', 'Cebu', 'Cebu City', 'Lahug'], isoCode: 'PH-07', postalCode: '6000' },
    { levels: ['Region VII', 'Cebu', 'Mandaue City', 'Banilad'], isoCode: 'PH-07', postalCode: '6014' },
    {
      levels: ['Region VI', 'Negros Occidental', 'Bacolod City', 'Mandalagan'],
      isoCode: 'PH-06',
      postalCode: '6100',
    },
    {
      levels: ['Region XI', 'Davao del Sur', 'Davao City', 'Buhangin'],
      isoCode: 'PH-11',
      postalCode: '8000',
    },
    {
      levels: ['Region X', 'Misamis Oriental', 'Cagayan de Oro City', 'Carmen'],
      isoCode: 'PH-10',
      postalCode: '9000',
    },
    {
      levels: ['Region XII', 'South Cotabato', 'General Santos City', 'Lagao'],
      isoCode: 'PH-12',
      postalCode: '9500',
    },
  ],
  inventName: random => {
    const [first, last] = [random.pick(givenNames), random.pick(familyNames)]
    return { first, last, full: `${first} ${last}` }
  },
  inventStreet: random => {
    const lot = random.chance(0.5)
      ? `Blk ${random.int(1, 40)} Lot ${random.int(1, 60)}`
      : String(random.int(1, 480))
    const line = `${lot} ${random.pick(streets)}`
    return random.chance(0.5) ? [line, random.pick(landmarks)] : [line]
  },
  inventPhone: random =>
    random.pick(['915', '917', '920', '927', '939', '945', '966', '995']) + fillDigits('#######', random),
}
