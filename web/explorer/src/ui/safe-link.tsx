/** A link if the URL is http or https, else only its text. */
export function SafeLink({ url }: { url: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {url}
    </a>
  ) : (
    <bdi>{url}</bdi>
  );
}
