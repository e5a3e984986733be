import { Link } from '@remix-run/react'
import { percentOf, reviewFrom, warnFrom } from '../../../search/likeness/thresholds'
import { Badge, Notice } from '../../ui/page'

/** The share of a report's text found in others, in a list; a link where there is something to look at. */
export function Alike({ share, to }: { share: number | null; to: string | null }) {
  if (share === null) return <span className="text-ink-soft">待比对</span>
  if (share === 0) return <span className="text-ink-soft">无</span>
  const text = percentOf(share)
  return (
    <>
      {to ? (
        <Link to={to} aria-label={`相同文字 ${text}，对照段落`}>
          {text}
        </Link>
      ) : (
        text
      )}
      {share >= warnFrom && (
        <span className="block">
          <Badge tone="warning">{share >= reviewFrom ? '须核对' : '请留意'}</Badge>
        </span>
      )}
    </>
  )
}

/** Above a report that is screened, when much of it stands elsewhere. */
export function LikenessNotice({ share }: { share: number | undefined }) {
  if (share === undefined || share < warnFrom) return null
  return (
    <Notice
      tone="warning"
      title={`与先报送的别人的报告有 ${percentOf(share)} 的文字相同${share >= reviewFrom ? '，须核对后再定' : ''}`}
    >
      相同不等于抄袭：可能是共同调研或引用材料。<Link to="likeness">逐段对照</Link>
    </Notice>
  )
}
