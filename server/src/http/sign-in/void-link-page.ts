/** What a used or expired sign-in link shows; it works without the web app and in both languages. */
export const voidLinkPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Supercargo</title>
<main>
<h1>This link was used already or has expired.</h1>
<p>Run <code>npm run supercargo -- sign-in-link</code> where Supercargo runs, and open the new link.</p>
<p><a href="/">Sign in with a password</a></p>
<hr>
<h1 lang="zh-CN">此链接已使用过或已过期。</h1>
<p lang="zh-CN">请在运行 Supercargo 的机器上执行 <code>npm run supercargo -- sign-in-link</code>，然后打开新的链接。</p>
<p lang="zh-CN"><a href="/">使用密码登录</a></p>
</main>
</html>
`
