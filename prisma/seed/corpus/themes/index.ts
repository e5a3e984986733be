import type { Theme } from '../theme'
import { bridePrice } from './bride-price'
import { community } from './community'
import { cooperatives } from './cooperatives'
import { disability } from './disability'
import { elderly } from './elderly'
import { enterprise } from './enterprise'
import { farmInns } from './farm-inns'
import { fishing } from './fishing'
import { goodDaughterInLaw } from './good-daughter-in-law'
import { grandparenting } from './grandparenting'
import { greenhouse } from './greenhouse'
import { housekeeping } from './housekeeping'
import { kindergarten } from './kindergarten'
import { landRights } from './land-rights'
import { lawAtHome } from './law-at-home'
import { leftBehind } from './left-behind'
import { longTermContact } from './long-term-contact'
import { maternityProtection } from './maternity-protection'
import { migrants } from './migrants'
import { piecework } from './piecework'
import { reproductiveHealth } from './reproductive-health'
import { safeFamily } from './safe-family'
import { screening } from './screening'
import { singleMothers } from './single-mothers'
import { smallLoans } from './small-loans'
import { villageOfficers } from './village-officers'
import { violence } from './violence'
import { weakOrganizations } from './weak-organizations'
import { willowWeaving } from './willow-weaving'
import { womensHome } from './womens-home'

/** Every field of women's work the generator can write about. */
export const themes: readonly Theme[] = [
  leftBehind,
  piecework,
  greenhouse,
  smallLoans,
  violence,
  screening,
  cooperatives,
  safeFamily,
  lawAtHome,
  womensHome,
  singleMothers,
  goodDaughterInLaw,
  community,
  villageOfficers,
  enterprise,
  fishing,
  housekeeping,
  landRights,
  migrants,
  grandparenting,
  farmInns,
  weakOrganizations,
  elderly,
  reproductiveHealth,
  willowWeaving,
  kindergarten,
  disability,
  maternityProtection,
  bridePrice,
  longTermContact,
]
