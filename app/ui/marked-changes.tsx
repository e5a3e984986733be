type Segment = { kind: 'same' | 'removed' | 'added'; text: string }

/** What was removed and added, marked for eye and ear, in one text. */
export function MarkedChanges({ segments }: { segments: Segment[] }) {
  return (
    <div className="whitespace-pre-wrap leading-8 [overflow-wrap:anywhere]">
      {segments.map(({ kind, text }, at) => {
        if (kind === 'added')
          return (
            <ins key={at} className="bg-good-pale text-good decoration-good decoration-2 underline-offset-4">
              {text}
            </ins>
          )
        if (kind === 'removed')
          return (
            <del key={at} className="bg-signal-pale text-signal">
              {text}
            </del>
          )
        return <span key={at}>{text}</span>
      })}
    </div>
  )
}
