import { Link } from '@remix-run/react'
import type { DraftLikeness } from '../likeness.server'
import { Notice } from '../../ui/page'
import { percentOf, reviewFrom, warnFrom } from '../../../search/likeness/thresholds'

/** Before hand-in, when much of the text stands in other people's reports: her own passages, nothing of theirs. */
export function LikenessPanel({ likeness: { share, sources } }: { likeness: DraftLikeness }) {
  if (share < warnFrom) return null
  return (
    <Notice tone="warning" title={`这篇报告有 ${percentOf(share)} 的文字与别人已报送的报告成段相同`}>
      <p>
        {share >= reviewFrom ? '仍可报送，但组织者会逐段核对。' : '仍可报送。'}
        如果是引用，请注明出处；如果是合写，请把合作者加进报告；别人的文字请改成自己的调查和看法。
      </p>
      <details className="mt-2">
        <summary className="min-h-tap content-center text-plum">看看是哪些段落</summary>
        {sources.map(({ report, passages }, index) => (
          <section key={index} className="mt-3">
            <h3 className="font-medium">
              {report ? (
                <>
                  见于 <Link to={`/reports/${report.id}`}>《{report.title}》</Link>
                </>
              ) : (
                '见于别人的一篇报告'
              )}
            </h3>
            <ul className="mt-1 grid gap-2">
              {passages.map((text, at) => (
                <li key={at} className="border-l-2 border-line-strong pl-3 whitespace-pre-line">
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </Notice>
  )
}
