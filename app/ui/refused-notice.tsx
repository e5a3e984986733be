import { Notice } from './page'

type Props = { refused: { errors: Record<string, string[]> } | undefined; title?: string }

/** Above a form that was refused: what stands in the way of the whole, or that the fields below say it. */
export function RefusedNotice({ refused, title = '没有保存' }: Props) {
  if (!refused) return null
  return (
    <Notice tone="warning" title={title}>
      {refused.errors.form?.join('；') ?? '请改正下面标出的地方，其他内容都还在。'}
    </Notice>
  )
}
