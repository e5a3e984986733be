import fs from 'node:fs'
import { openSearchEngine, parseQuery, visibilityOf } from './search'
const set=process.argv[2]??'question'
const qs=fs.readFileSync(`/work/shared/data/search-eval/queries-${set}.jsonl`,'utf8').trim().split('\n').slice(0,281).map(l=>JSON.parse(l))
const e=await openSearchEngine({indexPath:process.argv[3]??'/tmp/sb2/index.sqlite'})
for (let k=0;k<3;k++){
 const c=process.cpuUsage(); const ts:number[]=[]
 for(const q of qs){const a=performance.now(); await e.search({query:parseQuery(q.q),visibility:visibilityOf(),limit:10}); ts.push(performance.now()-a)}
 const u=process.cpuUsage(c); ts.sort((a,b)=>a-b)
 console.log('cpu/query',((u.user+u.system)/1000/qs.length).toFixed(2),'p50',ts[ts.length>>1]!.toFixed(1),'p95',ts[Math.floor(ts.length*.95)]!.toFixed(1))
}
