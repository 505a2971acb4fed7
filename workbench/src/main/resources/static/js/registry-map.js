// The map: contours of the departments, and companies in clusters that the server gathers for the part and the scale shown.
(() => {
  'use strict';
  const frame = document.getElementById('carte');
  const said = document.getElementById('carte-dit');
  if (!frame || !window.L) {
    return;
  }
  const HOME = [[49.0, 1.3], [51.15, 4.35]];
  const styles = getComputedStyle(document.documentElement);
  const colour = (name) => styles.getPropertyValue(name).trim();
  const map = L.map(frame, { minZoom: 5, maxZoom: 13, zoomControl: false, attributionControl: false });
  L.control.zoom({ zoomInTitle: frame.dataset.zoomIn, zoomOutTitle: frame.dataset.zoomOut }).addTo(map);
  map.fitBounds(HOME);
  const places = L.layerGroup().addTo(map);

  fetch(frame.dataset.contours)
    .then((answer) => answer.json())
    .then((contours) => {
      L.geoJSON(contours, {
        interactive: false,
        style: (feature) => ({
          color: colour(feature.properties.home ? '--slate' : '--hair'),
          weight: feature.properties.home ? 1.5 : 1,
          fillColor: colour(feature.properties.home ? '--slate-soft' : '--raised'),
          fillOpacity: 1,
        }),
      }).addTo(map).bringToBack();
    });

  const words = (place) => place.name || (place.count === 1 ? frame.dataset.one : frame.dataset.many.replace('{0}', place.count));

  const icon = (place) => {
    const body = document.createElement('span');
    body.textContent = place.count > 1 ? place.count : '';
    const size = place.count === 1 ? 16 : Math.min(56, 24 + 6 * Math.log2(place.count));
    return L.divIcon({ className: place.count > 1 ? 'cluster' : 'single', html: body, iconSize: [size, size] });
  };

  const show = (found) => {
    // The place under the keyboard's focus is drawn anew: nobody is on it while the map moves.
    places.clearLayers();
    let count = 0;
    found.forEach((place) => {
      count += place.count;
      const label = words(place);
      const marker = L.marker([place.latitude, place.longitude], { icon: icon(place), title: label, alt: label, keyboard: true });
      marker.on('add', () => marker.getElement().setAttribute('aria-label', label));
      marker.on('click keypress', (event) => {
        if (event.originalEvent && event.originalEvent.type === 'keypress' && event.originalEvent.key !== 'Enter') {
          return;
        }
        if (place.siren) {
          window.location.href = frame.dataset.company + place.siren;
        } else {
          map.setView([place.latitude, place.longitude], Math.min(map.getZoom() + 2, map.getMaxZoom()));
        }
      });
      marker.addTo(places);
    });
    said.textContent = frame.dataset.many.replace('{0}', count);
  };

  let asked = 0;
  const load = () => {
    const box = map.getBounds();
    const question = new URLSearchParams(frame.dataset.query);
    question.set('page-words', 'yes');
    question.set('west', box.getWest());
    question.set('south', box.getSouth());
    question.set('east', box.getEast());
    question.set('north', box.getNorth());
    question.set('zoom', map.getZoom());
    const number = ++asked;
    fetch(frame.dataset.places + '?' + question)
      .then((answer) => answer.json())
      .then((found) => {
        if (number === asked) {
          show(found);
        }
      });
  };
  map.on('moveend', load);
  load();
})();
