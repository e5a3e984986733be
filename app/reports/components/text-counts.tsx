import type { CampaignRules } from '../../accounts/campaign-rules'
import { countMarkdown } from '../../server/documents/character-count'
import { charactersOf, partNames, parts, type ReportContent } from '../content'

type Props = { content: ReportContent; rules: CampaignRules }

/** Characters of each part and in all against the campaign's range, as Word counts. */
export function TextCounts({ content, rules: { minCharacters, maxCharacters } }: Props) {
  const total = charactersOf(content)
  const verdict =
    total < minCharacters
      ? `还差 ${(minCharacters - total).toLocaleString('en')} 字`
      : total > maxCharacters
        ? `超出 ${(total - maxCharacters).toLocaleString('en')} 字`
        : '字数合适'
  return (
    <div className="text-sm">
      <p className="flex justify-between">
        <span>全文</span>
        <strong className="tabular-nums">{total.toLocaleString('en')} 字</strong>
      </p>
      <meter
        aria-label="全文字数"
        className="length-meter mt-1 h-2 w-full"
        min={0}
        max={Math.round(maxCharacters * 1.2)}
        low={minCharacters}
        high={maxCharacters}
        optimum={(minCharacters + maxCharacters) / 2}
        value={total}
      />
      <p className="text-ink-soft">
        要求 {minCharacters.toLocaleString('en')}—{maxCharacters.toLocaleString('en')} 字，{verdict}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 tabular-nums">
        {parts.map((part) => [
          <dt key={part}>{partNames[part]}</dt>,
          <dd key={`${part} count`} className="text-right">
            {countMarkdown(content[part]).toLocaleString('en')} 字
          </dd>,
        ])}
      </dl>
    </div>
  )
}
