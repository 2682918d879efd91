package io.ogtickets.validation.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.validation.store.Figures;
import io.ogtickets.validation.store.Figures.SessionFigures;
import org.springframework.stereotype.Service;

/** Lists for the back office who came to which session. */
@Service
public class AdmissionStatistics {

    private final Figures figures;

    AdmissionStatistics(Figures figures) {
        this.figures = figures;
    }

    public PageOf<SessionFigures> list(PageQuery page) {
        return figures.ofSessions(page);
    }
}
