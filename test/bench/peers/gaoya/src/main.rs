//! gaoya as a peer of the kernel: one line on stdin starts one round, one line of JSON with microseconds a document answers it.
use gaoya::minhash::{MinHasher, MinHasher32};
use std::io::{BufRead, Write};
use std::time::Instant;

/// Shingles of 3 words or 4 characters as slices of the text: nothing is copied.
fn shingles<'a>(text: &'a str, out: &mut Vec<&'a str>) {
    out.clear();
    if text.as_bytes()[0] < 0x80 {
        let mut spans: Vec<(usize, usize)> = Vec::with_capacity(256);
        let base = text.as_ptr() as usize;
        for w in text.split_whitespace() {
            let at = w.as_ptr() as usize - base;
            spans.push((at, at + w.len()));
        }
        for w in spans.windows(3) {
            out.push(&text[w[0].0..w[2].1]);
        }
    } else {
        let mut at: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        at.push(text.len());
        for w in at.windows(5) {
            out.push(&text[w[0]..w[4]]);
        }
    }
}

fn main() {
    let file = std::env::args().nth(1).expect("a file of texts");
    let texts: Vec<String> = std::fs::read_to_string(file)
        .unwrap()
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    let hasher = MinHasher32::new(128);
    let hashes: Vec<Vec<u32>> = texts
        .iter()
        .map(|t| {
            let mut s = Vec::new();
            shingles(t, &mut s);
            s.iter()
                .map(|x| x.bytes().fold(0x811c9dc5u32, |h, b| (h ^ b as u32).wrapping_mul(0x01000193)))
                .collect()
        })
        .collect();
    for _ in std::io::stdin().lock().lines() {
        let mut sum = 0u64;
        let mut list = Vec::new();
        let start = Instant::now();
        for t in &texts {
            shingles(t, &mut list);
            sum += hasher.create_signature(list.iter())[0] as u64;
        }
        let text = start.elapsed().as_secs_f64() * 1e6 / texts.len() as f64;
        let start = Instant::now();
        for h in &hashes {
            sum += hasher.create_signature(h.iter())[0] as u64;
        }
        let from_hashes = start.elapsed().as_secs_f64() * 1e6 / texts.len() as f64;
        println!("{{\"gaoya\": {text}, \"gaoya, from hashes\": {from_hashes}, \"sum\": {}}}", sum % 10);
        std::io::stdout().flush().unwrap();
    }
}
