import type { SerializeFrom } from '@remix-run/node'
import type { Rubric } from '../../../scoring'
import { Link } from '@remix-run/react'
import { Section } from '../../ui/page'
import { awardGrades } from '../vocabulary'
import {
  aggregationNames,
  conflictRulesText,
  gradeNames,
  othersScoresNames,
  tiePolicyNames,
  tieRuleNames,
} from '../wording'
import type { RoundFrame } from './queries.server'

/** The rules as they were set when the round was opened, in words. */
export function RoundRules({ round, manages }: { round: SerializeFrom<RoundFrame>; manages: boolean }) {
  const { settings, rubricVersion } = round
  const rubric = rubricVersion.criteria as unknown as Rubric
  const rules: [string, string][] = [
    ['每篇评委', `${round.judgesPerReport} 位`],
    ['计分办法', `${aggregationNames[round.aggregation]}，保留 ${settings.decimals} 位小数，四舍五入一次`],
    [
      '分差提醒',
      `最高与最低相差（5 个分数以上先各去掉一个）超过 ${settings.spreadLimit} 分，或标准差超过 ${settings.deviationLimit} 分，${settings.disagreementBlocks ? '须增派评委或经讨论才能开封' : '提请增派评委或讨论'}`,
    ],
    ['同分时', [...tieRuleNames(settings.tieRule, rubric), '评审会表决'].join(' → ')],
    [
      '奖项比例',
      `${awardGrades.map((grade) => `${gradeNames[grade]} ${settings.ratios[grade]}%`).join('，')}；名额向下取整，可空缺`,
    ],
    ['切线同分', tiePolicyNames[settings.tiePolicy]],
    ['一人多篇', settings.oneAwardPerAuthor ? '一人一奖，取最高，空出的名额依次递补' : '不限制'],
    ['回避', conflictRulesText(settings)],
    ['截止以后', `宽限 ${settings.graceMinutes} 分钟仍可提交；补派、增派的稿件至少给 ${settings.catchUpHours} 小时`],
    ['他人的分数', othersScoresNames[settings.othersScores]],
  ]
  return (
    <div className="mt-8 grid items-start gap-6 xl:grid-cols-2">
      <Section title="规则">
        <dl className="grid grid-cols-[6em_1fr] gap-x-4 gap-y-2">
          {rules.map(([term, text]) => (
            <div key={term} className="contents">
              <dt className="text-ink-soft">{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <dt className="text-ink-soft">联系电话</dt>
          <dd>
            {round.contactName || '还没有填写'}　<span className="whitespace-nowrap">{round.contactPhone}</span>
            {manages && (
              <>
                {'　'}
                <Link to="contact" className="underline">
                  更改
                </Link>
              </>
            )}
          </dd>
        </dl>
      </Section>
      <Section title={`${rubricVersion.name}（第 ${rubricVersion.version} 版）`}>
        <ul className="grid gap-2">
          {rubric.criteria.map(({ id, name, weight, by, description, anchors = {} }) => (
            <li key={id}>
              <span className="font-medium">
                {name} {String(weight)} 分
              </span>
              {by === 'office' && <span className="text-ink-soft">（开封后由办公室打分）</span>}
              {description && <span className="block text-sm text-ink-soft">{description}</span>}
              {Object.values(anchors).some(Boolean) && (
                <details className="text-sm text-ink-soft">
                  <summary className="min-h-tap content-center text-plum">各档是什么样</summary>
                  <dl className="grid grid-cols-[2em_1fr] gap-x-2">
                    {rubric.levels.map(
                      (level) =>
                        anchors[level.id] && (
                          <div key={level.id} className="contents">
                            <dt>{level.name}</dt>
                            <dd>{anchors[level.id]}</dd>
                          </div>
                        ),
                    )}
                  </dl>
                </details>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-ink-soft">
          打分最小间隔 {String(rubric.step)} 分
          {rubric.opinionLength > 0 &&
            `；评为${rubric.levels
              .filter(({ opinionRequired }) => opinionRequired)
              .map(({ name }) => name)
              .join('或')}时，意见至少 ${rubric.opinionLength} 字`}
          。
        </p>
      </Section>
    </div>
  )
}
