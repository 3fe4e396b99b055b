/** The HTML of the preview page: a shell without any content, under a policy that lets in our own files alone. */
import { Uri, type Webview } from 'vscode';

/** Where the page's script and style sheet are built to. */
export function pageRoot(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist');
}

export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(pageRoot(extensionUri), name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steelman preview</title>
<link rel="stylesheet" href="${file('preview.css')}" nonce="${nonce}">
</head>
<body>
<script type="module" src="${file('preview.js')}" nonce="${nonce}"></script>
</body>
</html>`;
}
