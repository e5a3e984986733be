import { useEffect, useState } from 'react'
import { blurPress, pictureWords, type Box, type Picture } from './pictures'
import { useBoxes } from './use-boxes'

type Props = { picture: Picture; onPress: (press: string) => void }

const button =
  'min-h-tap rounded-box border border-line-strong bg-paper px-3 hover:border-plum hover:text-plum disabled:opacity-50 aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:font-semibold'

/** One picture with what a person decides about it: as it is, faces and banners hidden, or not at all. */
export function PictureCard({ picture, onPress }: Props) {
  const { number, fileId, choice } = picture
  const [boxes, setBoxes] = useState<Box[]>(picture.boxes)
  useEffect(() => setBoxes(picture.boxes), [picture.boxes])
  const choose = (what: 'keep' | 'omit') => onPress(`picture:${number}:${what}`)
  return (
    <section aria-label={`图${number}`} className="rounded-box border border-line bg-paper p-3">
      <h3 className="mb-2 flex flex-wrap justify-between gap-2">
        图{number}
        <span className="text-sm text-ink-soft">{choice ? pictureWords[choice] : '还没有决定'}</span>
      </h3>
      <Drawing fileId={fileId} number={number} boxes={boxes} onBoxes={setBoxes} />
      <div className="mt-2 flex flex-wrap gap-2 text-sm">
        <button
          name="press"
          value={`picture:${number}:keep`}
          aria-pressed={choice === 'keep'}
          className={button}
          onClick={(event) => {
            event.preventDefault()
            choose('keep')
          }}
        >
          原样给
        </button>
        <button
          type="button"
          aria-pressed={choice === 'blur'}
          disabled={boxes.length === 0}
          className={button}
          onClick={() => onPress(blurPress(number, boxes))}
        >
          遮住 {boxes.length} 处后给
        </button>
        <button
          name="press"
          value={`picture:${number}:omit`}
          aria-pressed={choice === 'omit'}
          className={button}
          onClick={(event) => {
            event.preventDefault()
            choose('omit')
          }}
        >
          不给
        </button>
        <button
          type="button"
          className={button}
          onClick={() => setBoxes([...boxes, { x: 350, y: 350, w: 300, h: 200 }])}
        >
          加一个框
        </button>
      </div>
    </section>
  )
}

type DrawingProps = { fileId: string; number: number; boxes: Box[]; onBoxes: (boxes: Box[]) => void }

/** The picture with its boxes: drawn with the pointer, moved with arrow keys, sized with Shift, removed with Delete. */
function Drawing({ fileId, number, boxes, onBoxes }: DrawingProps) {
  const { drawn, pointer, keys } = useBoxes(boxes, onBoxes)
  return (
    <div className="relative overflow-hidden rounded-box border border-line">
      <img
        src={`/files/${fileId}`}
        alt={`图${number}，报告中的原图`}
        className="block w-full select-none"
        draggable={false}
      />
      <svg
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full cursor-crosshair touch-none"
        role="group"
        aria-label="在人脸、横幅、门牌上拖出框；框选中后用方向键移动，按住 Shift 改大小，Delete 删去"
        {...pointer}
      >
        {(drawn ? [...boxes, drawn] : boxes).map(({ x, y, w, h }, at) => (
          <rect
            key={at}
            x={x}
            y={y}
            width={w}
            height={h}
            vectorEffect="non-scaling-stroke"
            className="fill-ink/80 stroke-signal stroke-2 focus:stroke-[5] focus:outline-none"
            tabIndex={0}
            role="button"
            aria-label={`第 ${at + 1} 个框`}
            onKeyDown={(event) => keys(event, at)}
          />
        ))}
      </svg>
    </div>
  )
}
