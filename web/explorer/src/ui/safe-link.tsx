/** A link if the URL is http or https, else only the text. */
export function SafeLink({ url, text = url }: { url: string; text?: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {text}
    </a>
  ) : (
    <bdi>{text}</bdi>
  );
}
