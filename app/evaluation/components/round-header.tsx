import type { ReactNode } from 'react'
import { PageHeader } from '../../ui/page'

type Props = {
  round: { id: string; name: string }
  title: string
  lead?: ReactNode
  actions?: ReactNode
  trail?: { to: string; label: string }[]
}

/** Head of every page below a round, with the way back up. */
export function RoundHeader({ round, title, lead, actions, trail = [] }: Props) {
  const up = [{ to: '/rounds', label: '评选' }, { to: `/rounds/${round.id}`, label: round.name }, ...trail]
  return <PageHeader title={title} lead={lead} actions={actions} trail={up} />
}
