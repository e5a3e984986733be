import { z } from 'zod'

/** What Campaign.rules holds; defaults are those of the notice's first year. */
export const campaignRulesSchema = z.object({
  /** length of a report, characters as Word counts them */
  minCharacters: z.number().int().min(0).default(3000),
  maxCharacters: z.number().int().min(1).default(8000),
  /** reports one person may enter in the evaluation as first author */
  principalReports: z.number().int().min(1).default(1),
  /** women each cadre keeps contact with */
  fixedContacts: z.number().int().min(0).default(3),
})

export type CampaignRules = z.infer<typeof campaignRulesSchema>

export const readCampaignRules = (rules: unknown): CampaignRules => campaignRulesSchema.parse(rules)
