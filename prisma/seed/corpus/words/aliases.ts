import type { Stream } from '../random'
import { familyNames } from './names'

/** A name that hides the woman: 王某, 李大姐, 陈大娘; never the same one twice in a report. */
export function aliasFor(age: number, taken: Set<string>, draws: Stream): string {
  const endings = age < 36 ? ['某', '某某'] : age < 56 ? ['某', '大姐', '某某'] : ['大娘', '某', '某某']
  for (;;) {
    const alias = draws.pick(familyNames) + draws.pick(endings)
    if (taken.has(alias)) continue
    taken.add(alias)
    return alias
  }
}
