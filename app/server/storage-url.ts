/** Where an S3-compatible store is and how to reach it. */
export interface S3Location {
  bucket: string
  /** Put before every key, without slashes at its ends; may be empty. */
  prefix: string
  region: string
  /** Undefined means Amazon itself. */
  endpoint?: string
  /** `endpoint/bucket/key` rather than `bucket.endpoint/key`: what most servers of one's own understand. */
  forcePathStyle: boolean
}

/**
 * Reads `s3://bucket/prefix?endpoint=https://minio:9000&region=cn-north-1&style=host`.
 * @throws Error that names what is wrong, without repeating the address, which may hold keys
 */
export function parseStorageUrl(address: string): S3Location {
  if (!URL.canParse(address)) throw new Error('STORAGE_URL is no address')
  const url = new URL(address)
  const bucket = url.hostname
  const endpoint = url.searchParams.get('endpoint') ?? undefined
  const style = url.searchParams.get('style') ?? (endpoint ? 'path' : 'host')
  if (url.protocol !== 's3:') throw new Error('STORAGE_URL must begin with s3://')
  if (url.username || url.password)
    throw new Error('STORAGE_URL must not hold keys: use STORAGE_KEY_ID and STORAGE_SECRET')
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error('STORAGE_URL names no valid bucket')
  if (endpoint !== undefined && !isHttp(endpoint)) throw new Error('endpoint in STORAGE_URL must be an http(s) address')
  if (style !== 'path' && style !== 'host') throw new Error('style in STORAGE_URL must be path or host')
  return {
    bucket,
    prefix: decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, ''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    endpoint,
    forcePathStyle: style === 'path',
  }
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}
