import type { LedgerKind } from './entries'

/** Kinds of entries that are told one by one, by chapter; score sheets and what a plain draw gave are only counted. */
export const chapters = {
  setUp: ['rules', 'extension', 'panel-draw', 'draw', 'seats'],
  exceptions: [
    'seat-vacated',
    'pair-rule',
    'pair-rule-lifted',
    'assignments',
    'discussion',
    'release',
    'recusal',
    'assignments-withdrawn',
  ],
  minutes: ['approval', 'opening'],
  /** what follows the opening and nothing else does */
  afterwards: [
    'final',
    'awards',
    'awards-withdrawn',
    'notice',
    'objection',
    'answer',
    'decision',
    'organization-awards',
    'certificates',
  ],
} as const satisfies Record<string, readonly LedgerKind[]>
