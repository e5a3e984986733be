import { chromium } from 'playwright-core'
const [,, base, user, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
for (const [w,h] of [[1280,900],[390,844]]) {
  const page = await (await browser.newContext({ viewport: { width: w, height: h } })).newPage()
  page.on('console', m => m.type()==='error' && console.log('console:', m.text().slice(0,200)))
  if (user !== '-') { await page.goto(base + '/sign-in'); await page.fill('[name=username]', user); await page.fill('[name=password]', 'fuqing-2012-shili'); await page.click('main button'); await page.waitForURL(u => !u.pathname.includes('sign-in')) }
  for (const p of paths) { const r = await page.goto(base + p, { waitUntil: 'networkidle' }); const f = `/tmp/shots/${user}${p.replace(/[^a-z0-9]/gi,'_').slice(0,40)}_${w}.png`; await page.screenshot({ path: f, fullPage: process.env.FULL==='1' }); console.log(r.status(), p, f, await page.title(), await page.evaluate(() => document.documentElement.scrollWidth > innerWidth ? 'OVERFLOW '+document.documentElement.scrollWidth : '')) }
}
await browser.close()
