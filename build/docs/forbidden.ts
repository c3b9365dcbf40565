/** Settings of Electron that open what is closed, as they stand in sources and, minified, in bundles. */
export const FORBIDDEN_SETTINGS =
  /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups|(webviewTag|nodeIntegration\w*): ?(true|!0)|(webSecurity|contextIsolation|sandbox): ?(false|!1)/;

/** What has no place in our own sources: those settings, and what makes code or markup of text. */
export const FORBIDDEN = new RegExp(
  `${FORBIDDEN_SETTINGS.source}|<webview|disableWebSecurity|dangerouslySetInnerHTML|\\beval\\(|new Function\\(|shell: true`,
);
