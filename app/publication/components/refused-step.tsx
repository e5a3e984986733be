import { Link, useActionData, useLoaderData, useParams } from '@remix-run/react'
import type { Refused } from '../../server/refusal'
import { Notice, PageHeader } from '../../ui/page'

/** The page of a step that was refused: why, and the way back to the article, where the step is taken. */
export function RefusedStep() {
  const refused = useActionData<Refused>()
  const { title } = useLoaderData<{ title: string }>()
  const { article } = useParams()
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} trail={[{ to: '/editing/articles', label: '稿件' }]} />
      {refused ? (
        <Notice tone="warning" title="这一步没有完成">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      ) : (
        <Notice>这一步在稿件页里完成。</Notice>
      )}
      <p>
        <Link to={`/editing/articles/${article}`}>返回稿件</Link>
      </p>
    </div>
  )
}
