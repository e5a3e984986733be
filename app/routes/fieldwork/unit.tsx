import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { currentCampaign } from '../../accounts/campaign.server'
import { authorize } from '../../accounts/session.server'
import { ActivityMatrix } from '../../fieldwork/components/activity-matrix'
import { CoverageTable } from '../../fieldwork/components/coverage-table'
import { PeopleTable } from '../../fieldwork/components/people-table'
import { ReminderText } from '../../fieldwork/components/reminder-text'
import { unitOverview } from '../../fieldwork/unit-overview.server'
import { ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { EmptyState, PageHeader, Progress, Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.unit.name ?? '本单位'} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'unit.overview')
  const search = new URL(args.request.url).searchParams
  const campaign = await currentCampaign()
  const overview = await unitOverview(actor, campaign, search.get('unit'), search.get('own') === '1')
  return {
    ...overview,
    leader: actor.role === 'UNIT_LEADER' && actor.unit.id === overview.unit.id,
    today: campaign.today,
  }
}

export default function UnitOverview() {
  const { unit, above, total, rows, people, counts, reminder, leader, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={unit.name}
        trail={above.map(({ code, shortName }) => ({ to: `/unit?unit=${code}`, label: shortName }))}
        lead={`截至 ${formatDate(today)}。数字都由日记和报送记录算出，不用另外填报，也不按篇数排名；休假、离岗和免写的干部不计入。`}
        actions={
          leader && (
            <>
              <ButtonLink to="/contact-points" tone="plain">
                联系点
              </ButtonLink>
              <ButtonLink to="/diary?scope=unit" tone="plain">
                本单位日记
              </ButtonLink>
            </>
          )
        }
      />
      <Section>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {total.units > 1 && <Progress label="有日记的单位" done={total.unitsWithDiary} total={total.units} />}
          {total.units > 1 && <Progress label="有报告的单位" done={total.unitsWithReport} total={total.units} />}
          {total.units > 1 && <Progress label="有联系点的单位" done={total.unitsWithPoint} total={total.units} />}
          <Progress label="记日记的干部" done={total.diarists} total={total.cadres} />
          <Progress label="报送报告的干部" done={total.reporters} total={total.cadres} />
        </div>
      </Section>
      <div className="mb-8">
        {rows && <CoverageTable rows={rows} caption={`${unit.name}各单位`} units={unit.level === 'PROVINCE'} />}
        {people && people.length > 0 && <PeopleTable people={people} unit={unit.name} readable={leader} />}
        {people?.length === 0 && (
          <EmptyState title="这个单位还没有登记干部">
            <p>请系统管理员导入人员名册。</p>
          </EmptyState>
        )}
      </div>
      <Section title="四个三活动">
        <ActivityMatrix counts={counts} />
      </Section>
      {reminder && <ReminderText text={reminder} />}
    </>
  )
}
