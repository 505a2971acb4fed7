// Left and right go from slide to slide. Without this file the slides are a long page.
(() => {
  const slides = [...document.querySelectorAll('.slide')];
  const here = () => {
    const held = slides.indexOf(document.activeElement && document.activeElement.closest('.slide'));
    if (held >= 0) {
      return held;
    }
    const seen = slides.findIndex(slide => slide.getBoundingClientRect().bottom > 80);
    return slides[0].getBoundingClientRect().top > 80 ? -1 : seen;
  };
  document.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1}[event.key];
    const typing = event.target.closest('input, select, textarea');
    if (!step || typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const next = slides[Math.max(0, Math.min(slides.length - 1, here() + step))];
    event.preventDefault();
    next.focus({preventScroll: true});
    next.scrollIntoView();
  });
})();
