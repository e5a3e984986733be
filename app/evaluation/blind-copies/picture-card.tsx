import { boxesPress, mostBoxes, pictureWords, type Box, type Picture } from './pictures'
import { useBoxes } from './use-boxes'

type Props = { picture: Picture; onPress: (press: string) => void }

const button =
  'min-h-tap rounded-box border border-line-strong bg-paper px-3 hover:border-plum hover:text-plum disabled:opacity-50 aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:font-semibold'

/** One picture with what a person decides about it: as it is, faces and banners hidden, or not at all. */
export function PictureCard({ picture, onPress }: Props) {
  const { number, fileId, choice, boxes } = picture
  const keep = (next: Box[]) => onPress(boxesPress(number, next))
  return (
    <section
      aria-label={`图${number}`}
      data-undecided={choice ? undefined : ''}
      className="scroll-mt-40 scroll-mb-20 rounded-box border border-line bg-paper p-3"
    >
      <h3 className="mb-2 flex flex-wrap justify-between gap-2">
        图{number}
        <span className="text-sm text-ink-soft">
          {choice === 'blur' ? `遮住 ${boxes.length} 处后给评委看` : choice ? pictureWords[choice] : '还没有决定'}
        </span>
      </h3>
      <Drawing fileId={fileId} number={number} kept={boxes} onBoxes={keep} />
      <div className="mt-2 flex flex-wrap gap-2 text-sm">
        {(
          [
            ['keep', '原样给'],
            ['omit', '不给'],
          ] as const
        ).map(([what, label]) => (
          <button
            key={what}
            name="press"
            value={`picture:${number}:${what}`}
            aria-pressed={choice === what}
            className={button}
            onClick={(event) => {
              event.preventDefault()
              onPress(`picture:${number}:${what}`)
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          className={button}
          disabled={boxes.length >= mostBoxes}
          onClick={() => keep([...boxes, { x: 350, y: 350, w: 300, h: 200 }])}
        >
          加一个框
        </button>
        <button type="button" className={button} disabled={boxes.length === 0} onClick={() => keep(boxes.slice(0, -1))}>
          去掉最后一个框
        </button>
      </div>
    </section>
  )
}

type DrawingProps = { fileId: string; number: number; kept: Box[]; onBoxes: (boxes: Box[]) => void }

/** The picture with its boxes: drawn and moved with the pointer or arrow keys, sized with Shift, removed with Delete. */
function Drawing({ fileId, number, kept, onBoxes }: DrawingProps) {
  const { boxes, pointer, keys } = useBoxes(kept, onBoxes)
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
        aria-label="在人脸、横幅、门牌上拖出框，拖动框可以移动；用键盘时先加一个框，再用方向键移动，按住 Shift 改大小，Delete 删去"
        {...pointer}
      >
        {boxes.map(({ x, y, w, h }, at) => (
          <rect
            key={at}
            x={x}
            y={y}
            width={w}
            height={h}
            vectorEffect="non-scaling-stroke"
            className="cursor-move fill-ink/80 stroke-signal stroke-2 focus:stroke-[5] focus:outline-none"
            tabIndex={0}
            role="button"
            aria-label={`第 ${at + 1} 个框`}
            {...keys(at)}
          />
        ))}
      </svg>
    </div>
  )
}
