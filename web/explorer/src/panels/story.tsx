import { useState } from 'preact/hooks';
import { storyLink, tellStep } from '../share/follow-address';
import { addStep, editStep, maxNote, maxSteps, maxTitle, moveStep, removeStep, shownState, story, type StoryStep, storyOpen, toldStep } from '../share/story';
import { pageTitle } from '../share/title';
import { reportErrors } from '../state/errors';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { t, tn } from '../words/messages';

/** The step of the story that is told, above the drawing. */
export function StoryBar() {
  const at = toldStep.value;
  const step = at === null ? undefined : story.value[at];
  if (at === null || !step) {
    return null;
  }
  const last = story.value.length - 1;
  return (
    <section class="story" aria-label={t('Story')}>
      <div class="story-words">
        <h2>
          <bdi>{step.title || t('(no title)')}</bdi>
        </h2>
        {step.note && (
          <p dir="auto" tabIndex={0}>
            {step.note}
          </p>
        )}
      </div>
      <div class="actions">
        <button type="button" disabled={at === 0} onClick={() => void reportErrors(tellStep(at - 1))}>
          {t('Back')}
        </button>
        <span class="quiet">{t('{i} of {n}', { i: at + 1, n: last + 1 })}</span>
        <button type="button" disabled={at === last} onClick={() => void reportErrors(tellStep(at + 1))}>
          {t('Next')}
        </button>
        <button type="button" onClick={() => (storyOpen.value = true)}>
          {t('Edit')}
        </button>
        <button type="button" class="icon" title={t('Leave the story')} onClick={() => (toldStep.value = null)}>
          <Icon name="close" label={t('Leave the story')} />
        </button>
      </div>
    </section>
  );
}

/** The editor of the story: views with titles and notes, in their order. */
export function StoryDialog() {
  if (!storyOpen.value) {
    return null;
  }
  return <Editor />;
}

function Editor() {
  const [copied, setCopied] = useState('');
  const steps = story.value;
  const close = () => (storyOpen.value = false);
  const tell = (index: number) => {
    close();
    void reportErrors(tellStep(index));
  };
  return (
    <Dialog title={t('A story of views')} onClose={close}>
      <p>{t('Each step is a view with a title and a note. The story is kept in its link, and nowhere else.')}</p>
      <ol class="plain story-steps">
        {steps.map((step, i) => (
          <Step key={i} step={step} index={i} tell={tell} />
        ))}
      </ol>
      <div class="actions">
        <button type="button" disabled={steps.length >= maxSteps} onClick={() => addStep(titleOfView())}>
          {t('Add what is shown')}
        </button>
        <button type="button" disabled={steps.length === 0} onClick={() => tell(0)}>
          {t('Tell it from the beginning')}
        </button>
        <button type="button" disabled={steps.length === 0} onClick={() => void reportErrors(copyStory().then(setCopied))}>
          {t('Copy the link to the story')}
        </button>
      </div>
      {steps.length >= maxSteps && <p class="note">{tn(maxSteps, 'A story has at most {n} step.', 'A story has at most {n} steps.')}</p>}
      <p role="status">{copied}</p>
    </Dialog>
  );
}

function Step({ step, index, tell }: { step: StoryStep; index: number; tell: (index: number) => void }) {
  const name = { i: index + 1 };
  return (
    <li>
      <label>
        {t('Title of step {i}', name)}
        <input type="text" maxLength={maxTitle} value={step.title} onInput={({ currentTarget }) => editStep(index, { title: currentTarget.value })} />
      </label>
      <label>
        {t('Note')}
        <textarea rows={2} maxLength={maxNote} value={step.note} onInput={({ currentTarget }) => editStep(index, { note: currentTarget.value })} />
      </label>
      <div class="actions">
        <button type="button" class="small" onClick={() => tell(index)}>
          {t('show')}
        </button>
        <button type="button" class="small" onClick={() => editStep(index, { state: shownState() })}>
          {t('put what is shown here')}
        </button>
        <button type="button" class="small" disabled={index === 0} onClick={() => moveStep(index, -1)}>
          {t('earlier')}
        </button>
        <button type="button" class="small" disabled={index === story.value.length - 1} onClick={() => moveStep(index, 1)}>
          {t('later')}
        </button>
        <button type="button" class="small" onClick={() => removeStep(index)}>
          {t('remove')}
        </button>
      </div>
    </li>
  );
}

/** Returns what the view is called until somebody gives it a title. */
function titleOfView(): string {
  return pageTitle().replace(/ · ties$/, '');
}

/** Copies the link to the story, and returns what to say about it. */
async function copyStory(): Promise<string> {
  const link = await storyLink();
  try {
    await navigator.clipboard.writeText(link);
    return t('The link is in the clipboard.');
  } catch {
    return t('This browser gives no way to the clipboard. The link is: {link}', { link });
  }
}
