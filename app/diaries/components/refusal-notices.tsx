import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/page'
import type { Standing } from '../conflict'
import type { RefusedDelivery } from '../delivery'
import { personalDataNames, type PersonalData } from '../../accounts/personal-data'

/** Why the entry is not stored yet, with what the person can do about it in one tap. */
export function RefusalNotices({ refused }: { refused: RefusedDelivery }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [refused]) // the save button is far below
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-4 outline-none">
      <WhatStands {...refused} />
    </div>
  )
}

function WhatStands({ errors, personalData, standing }: RefusedDelivery) {
  if (personalData) return <PersonalDataNotice found={personalData} />
  if (standing) return <ConflictNotice standing={standing} />
  const missing = Object.values(errors).flat()
  return (
    <Notice tone="warning" title={missing.length > 0 ? missing.join('；') : '还差一点：请看标红的地方。'}>
      <p>
        您写的内容都还在。<noscript>选过照片的，请再选一次。</noscript>
      </p>
    </Notice>
  )
}

function PersonalDataNotice({ found }: { found: PersonalData[] }) {
  return (
    <Notice tone="warning" title={`文字里像有 ${found.length} 处个人信息，还没有保存`}>
      <ul className="my-2 list-disc pl-6">
        {found.map(({ kind, text }, index) => (
          <li key={index}>
            {personalDataNames[kind]}：<span className="tabular-nums">{text}</span>
          </li>
        ))}
      </ul>
      <p className="mb-3">日记里不需要这些号码。遮盖后，文字里会写成“〔电话已遮盖〕”这样。</p>
      <div className="flex flex-wrap gap-3">
        <Button name="personalData" value="mask">
          遮盖后保存
        </Button>
        <Button name="personalData" value="keep" tone="plain">
          不是个人信息，照原样保存
        </Button>
      </div>
    </Notice>
  )
}

function ConflictNotice({ standing }: { standing: Standing }) {
  return (
    <Notice tone="warning" title="这条日记在别的窗口或设备上改过，您这次写的还没有保存">
      <p className="mt-1">现在存着的内容是：</p>
      <blockquote className="my-2 max-h-60 overflow-auto whitespace-pre-wrap border-l-2 border-line-strong bg-white px-3 py-2">
        {standing.content.text}
      </blockquote>
      <p>
        下面是您这次写的。核对后再按“保存”，就用您这次写的替换它；要保留现在存着的，请{' '}
        <Link to={`/diary/${standing.id}`} className="underline">
          放弃这次修改
        </Link>
        。
      </p>
    </Notice>
  )
}
