import fs from 'fs'
const f='/tmp/cpuprof/'+fs.readdirSync('/tmp/cpuprof').sort((a,b)=>fs.statSync('/tmp/cpuprof/'+b).mtimeMs-fs.statSync('/tmp/cpuprof/'+a).mtimeMs)[0]
const p=JSON.parse(fs.readFileSync(f)); const self=new Map(); const byId=new Map(p.nodes.map(n=>[n.id,n])); 
const parent=new Map(); for(const n of p.nodes) for(const c of n.children??[]) parent.set(c,n.id)
const dt=p.timeDeltas; const tot=new Map()
p.samples.forEach((id,i)=>{const n=byId.get(id);const k=n.callFrame.functionName+' '+n.callFrame.url.split('/').slice(-2).join('/')+':'+n.callFrame.lineNumber;self.set(k,(self.get(k)??0)+dt[i]);
 const seen=new Set(); for(let x=id;x;x=parent.get(x)){const m=byId.get(x);const kk=m.callFrame.functionName+' '+m.callFrame.url.split('/').slice(-2).join('/'); if(!seen.has(kk)){seen.add(kk);tot.set(kk,(tot.get(kk)??0)+dt[i])}}})
console.log('SELF');for(const [k,v] of [...self].sort((a,b)=>b[1]-a[1]).slice(0,25)) console.log((v/1000).toFixed(0),k)
console.log('TOTAL');for(const [k,v] of [...tot].sort((a,b)=>b[1]-a[1]).slice(0,40)) console.log((v/1000).toFixed(0),k)
