/** The HTML of the preview page: a shell without any content, under a policy that lets in our own two files alone. */

/** `script` and `style` are addresses, `nonce` an unguessable word of letters, digits and hyphens. */
export function pageHtml({ script, style, nonce }: { script: string; style: string; nonce: string }): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    // The drawing, on its way to becoming a PNG.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steelman preview</title>
<link rel="stylesheet" href="${style}" nonce="${nonce}">
</head>
<body>
<script type="module" src="${script}" nonce="${nonce}"></script>
</body>
</html>`;
}
