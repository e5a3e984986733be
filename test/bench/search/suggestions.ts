import { visibilityOf, type SearchEngine } from '../../../search'
import { pinyinOf } from '../../../search/pinyin'
import { cellsOf, print, timed, type Timed } from './timing'

/** Suggestions for what is being typed, letter by letter: the beginnings of words and the initials of their pinyin. */
export async function measureSuggestions(engine: SearchEngine, words: readonly string[]): Promise<void> {
  const typed = words
    .flatMap((word) => [word, pinyinOf(word).initials])
    .flatMap((text) => [1, 2, 3].map((length) => text.slice(0, length)))
  const times: Timed[] = []
  for (const text of new Set(typed.filter(Boolean)))
    times.push(await timed(() => engine.suggest({ text, visibility: visibilityOf() })))
  print(`suggestions ${String(times.length).padStart(13)} beginnings  ${cellsOf(times)}`)
}
