import { markWords } from '../marks'

/** Text with the wanted words marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {markWords(text, words).map(({ text: piece, marked }, index) =>
        marked ? <mark key={index}>{piece}</mark> : piece,
      )}
    </>
  )
}
