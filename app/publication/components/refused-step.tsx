import { Link, useActionData, useParams } from '@remix-run/react'
import type { Refused } from '../../server/refusal'
import { Notice } from '../../ui/page'

/** The page of a step that was refused: why, and the way back. */
export function RefusedStep() {
  const refused = useActionData<Refused>()
  const { article } = useParams()
  return (
    <div className="mx-auto max-w-xl py-10">
      <Notice tone="warning" title="这一步没有完成">{Object.values(refused?.errors ?? {}).flat().join('；')}</Notice>
      <p><Link to={`/editing/articles/${article}`}>返回稿件</Link></p>
    </div>
  )
}
