import type { Actor } from '../actor'
import { currentCampaign } from '../campaign.server'
import { administratorWorkbench } from './administrator.server'
import { cadreWorkbench } from './cadre.server'
import { editorWorkbench } from './editor.server'
import { leaderWorkbench } from './leader.server'
import { organizerWorkbench } from './organizer.server'
import { supervisorWorkbench } from './supervisor.server'
import type { Workbench } from './workbench'

/** The first page of the role the actor works in; null for roles that start elsewhere (judges, researchers). */
export async function readWorkbench(
  actor: Actor,
): Promise<(Workbench & { today: string; now: Date; campaign: string }) | null> {
  const campaign = await currentCampaign()
  const { today, now, name } = campaign
  const found = await forRole(actor, campaign)
  return found && { ...found, today, now, campaign: name }
}

function forRole(actor: Actor, campaign: Awaited<ReturnType<typeof currentCampaign>>): Promise<Workbench> | null {
  switch (actor.role) {
    case 'CADRE':
      return cadreWorkbench(actor, campaign)
    case 'UNIT_LEADER':
      return leaderWorkbench(actor, campaign)
    case 'ORGANIZER':
      return organizerWorkbench(campaign)
    case 'SUPERVISOR':
      return supervisorWorkbench(campaign)
    case 'EDITOR':
      return editorWorkbench(actor)
    case 'ADMINISTRATOR':
      return administratorWorkbench(actor)
    case 'JUDGE':
    case 'RESEARCHER':
      return null
  }
}
