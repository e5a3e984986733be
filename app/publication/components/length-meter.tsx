import { countMarkdown } from '../../server/documents/character-count'

/** How long the text is beside what a piece of this column may be: cut to length with the eye on it. */
export function LengthMeter({ source, target }: { source: string; target: number }) {
  const characters = countMarkdown(source.replace(/<[^>]*>/g, ' '))
  const over = characters - target
  return (
    <span className="flex flex-wrap items-center gap-x-3" aria-live="polite">
      <meter
        aria-label="篇幅"
        className="length-meter h-2 w-40"
        min={0}
        max={Math.max(target * 2, characters)}
        high={target * 1.1}
        optimum={target / 2}
        value={characters}
      />
      <span className="tabular-nums">
        {characters.toLocaleString('en')} 字，本栏目每篇约 {target.toLocaleString('en')} 字
      </span>
      {over > target * 0.1 && <strong className="text-signal">还要压缩约 {over.toLocaleString('en')} 字</strong>}
    </span>
  )
}
