import type { Region } from '../markets/region.ts'
import type { LocalPeople } from './local-people.ts'
import { peopleOfGb } from './people-of-gb.ts'
import { peopleOfId } from './people-of-id.ts'
import { peopleOfMy } from './people-of-my.ts'
import { peopleOfPh } from './people-of-ph.ts'
import { peopleOfSg } from './people-of-sg.ts'
import { peopleOfTh } from './people-of-th.ts'
import { peopleOfUs } from './people-of-us.ts'
import { peopleOfVn } from './people-of-vn.ts'

/** What the invented buyers of a market are made of. */
export function peopleOf(region: Region): LocalPeople {
  return people[region]
}

const people: Record<Region, LocalPeople> = {
  US: peopleOfUs,
  GB: peopleOfGb,
  TH: peopleOfTh,
  VN: peopleOfVn,
  ID: peopleOfId,
  MY: peopleOfMy,
  PH: peopleOfPh,
  SG: peopleOfSg,
}
