import type { Story, StoryStep } from './stories.ts';
import { MOST_HOURS, STORIES } from './stories.ts';

const doing = (step: StoryStep) => {
  if ('until' in step) return { 'data-hours': MOST_HOURS };
  return 'advance' in step ? { 'data-advance': step.advance } : { 'data-slot': step.slot, 'data-text': step.text };
};
const stepData = (step: StoryStep) => ({ 'data-officer': step.officer, ...doing(step) });

const WHO = { worker: 'Pekerja', family: 'Ibu', officer: 'Petugas' } as const;

const Step = ({ step, n }: { step: StoryStep; n: number }) => (
  <li {...(n === 0 ? { 'aria-current': 'step' } : {})} {...stepData(step)}>
    <p class="tell">{step.tell}</p>
    <p class="english" lang="en">
      {step.english}
    </p>
    <p class="does">
      {'until' in step ? `Waktu maju sampai HP ${step.officer} berbunyi` : null}
      {'advance' in step ? `Waktu maju ${step.advance}` : null}
      {'slot' in step ? (
        <>
          {WHO[step.slot]} menulis: <q>{step.text}</q>
        </>
      ) : null}
    </p>
  </li>
);

/** The first minute: a story one clicks through, step by step, on the phones below. */
export const StoryCard = ({ story }: { story: Story }) => (
  <section class="story" aria-labelledby="story-title" data-story={story.id}>
    <div class="pick">
      <h2 id="story-title">Menit pertama</h2>
      <nav aria-label="Cerita">
        {STORIES.map(({ id, title, about }) => (
          <a
            href={`/?cerita=${id}`}
            key={id}
            title={about}
            {...(id === story.id ? { 'aria-current': 'true' as const } : {})}
          >
            {title}
          </a>
        ))}
      </nav>
    </div>
    <ol class="steps" aria-live="polite">
      {story.steps.map((step, n) => (
        <Step step={step} n={n} key={step.tell} />
      ))}
      <li class="end">
        <p class="tell">Selesai. Sekarang giliran Anda: tulis apa saja, dari HP mana saja.</p>
        <p class="english" lang="en">
          The end. Now write anything, from any phone.
        </p>
      </li>
    </ol>
    <div class="go">
      <button type="button" id="next" class="primary">
        <span>Lanjut</span> <kbd>⏎</kbd>
      </button>
      <p class="dots" aria-hidden="true">
        {story.steps.map((step) => (
          <i key={step.tell} />
        ))}
      </p>
    </div>
  </section>
);
